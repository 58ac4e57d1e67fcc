package io.redress.intake.mail.smtp;

import io.redress.intake.mail.MailSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.server.SMTPServer;

/** Listens for mail as long as the service runs. */
@Component
@ConditionalOnProperty(name = "redress.intake.smtp.enabled", matchIfMissing = true)
public class SmtpListener implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SmtpListener.class);

    private final SmtpSettings settings;
    private final MailSettings mail;
    private final SmtpDoor door;
    private @Nullable SMTPServer server;

    SmtpListener(SmtpSettings settings, MailSettings mail, SmtpDoor door) {
        this.settings = settings;
        this.mail = mail;
        this.door = door;
    }

    @Override
    public synchronized void start() {
        try {
            server =
                    SMTPServer.port(settings.port())
                            .bindAddress(InetAddress.getByName(settings.bind()))
                            .hostName("redress")
                            .softwareName("Redress")
                            .maxRecipients(settings.recipients())
                            .maxConnections(settings.connections())
                            .maxMessageSize((int) mail.largest().toBytes())
                            .connectionTimeout(2, TimeUnit.MINUTES)
                            .executorService(Executors.newVirtualThreadPerTaskExecutor())
                            .messageHandlerFactory(door::open)
                            .build();
        } catch (UnknownHostException unknown) {
            throw new IllegalStateException(
                    "redress.intake.smtp.bind names no address of this machine", unknown);
        }
        server.start();
        log.info("Mail is taken in on {}:{}", settings.bind(), port());
    }

    @Override
    public synchronized void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return server != null;
    }

    /** The port that is listened on. */
    public synchronized int port() {
        return server == null ? -1 : server.getPortAllocated();
    }
}

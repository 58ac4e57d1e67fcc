package io.redress.intake.mail.imap;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks into the mailbox again and again; after a failed look it waits longer each time, up to five minutes. */
@Component
@ConditionalOnProperty("redress.intake.imap.enabled")
class ImapPoller implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ImapPoller.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final ImapSettings settings;
    private final ImapFetch fetch;
    private volatile @Nullable Thread thread;

    ImapPoller(ImapSettings settings, ImapFetch fetch) {
        this.settings = settings;
        this.fetch = fetch;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("imap").start(this::run);
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        var wait = settings.every();
        while (thread == Thread.currentThread()) {
            wait = looked() ? settings.every() : min(wait.multipliedBy(2), LONGEST_WAIT);
            try {
                Thread.sleep(wait);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private boolean looked() {
        try {
            int taken = fetch.look();
            if (taken > 0) {
                log.info("Took {} mails from the mailbox", taken);
            }
            return true;
        } catch (MessagingException | IOException | RuntimeException failed) {
            log.warn(
                    "The mailbox could not be read to its end; its mails stay there: {}",
                    failed.getClass().getSimpleName());
            return false;
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}

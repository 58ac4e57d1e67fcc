package io.redress.standalone.network;

import io.redress.standalone.StartRefused;
import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An HTTP port with one handler behind it, on virtual threads. Closing lets the requests under way finish. */
public final class HttpDoor implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(HttpDoor.class);
    private static final Duration TO_FINISH = Duration.ofSeconds(5);
    private static final int ACCEPTORS = 1;
    private static final int SELECTORS = 2;

    private final Server server;

    private HttpDoor(Server server) {
        this.server = server;
    }

    public static HttpDoor open(String bind, int port, Handler handler) {
        var server = new Server(new VirtualThreadPool());
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(16 << 10);
        var connector =
                new ServerConnector(server, ACCEPTORS, SELECTORS, new HttpConnectionFactory(http));
        connector.setHost(bind);
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(new GracefulHandler(handler));
        server.setStopTimeout(TO_FINISH.toMillis());
        try {
            server.start();
            return new HttpDoor(server);
        } catch (Exception e) {
            throw new StartRefused("Cannot listen on " + bind + ":" + port + ".", e);
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            log.warn("the door {} does not close in order", server.getURI(), e);
        }
    }
}

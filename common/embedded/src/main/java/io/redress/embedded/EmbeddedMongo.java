package io.redress.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server of MongoDB's wire protocol in this JVM, listening on loopback only: it asks nobody who they are. It
 * can be stopped and started again on the same port.
 *
 * <p>On file it writes what it has every second, whole commands only. A kill -9 therefore loses up to that
 * much, and never leaves half a write: views must be able to catch up from the log. A file that cannot be opened
 * any more is set aside and an empty store takes its place, for the log is the record.
 */
public final class EmbeddedMongo implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedMongo.class);

    private final @Nullable Path directory;
    private final int port;
    private @Nullable MongoServer server;

    private EmbeddedMongo(@Nullable Path directory, int port) {
        this.directory = directory;
        this.port = LoopbackPort.orFree(port);
    }

    /** A store, not yet started, on file in the directory; port 0 picks a free one and keeps it. */
    public static EmbeddedMongo in(Path directory, int port) {
        return new EmbeddedMongo(directory.toAbsolutePath(), port);
    }

    /** A store in memory, already started, on a free port; it forgets everything when stopped. */
    public static EmbeddedMongo inMemory() {
        return new EmbeddedMongo(null, 0).start();
    }

    /** Returns when clients can connect; does nothing on a running store. */
    public synchronized EmbeddedMongo start() {
        if (server != null) {
            return this;
        }
        var backend = directory == null ? new ForgetfulBackend() : StoreFile.in(directory).open();
        server = listening(backend);
        log.info(
                "store listens on {}, its data is {}",
                uri(),
                directory == null ? "in memory" : "in " + directory);
        return this;
    }

    private MongoServer listening(MongoBackend backend) {
        var starting = new MongoServer(backend);
        try {
            starting.bind(LoopbackPort.HOST, port);
            return starting;
        } catch (Exception e) { // netty throws BindException without declaring it
            starting.shutdownNow();
            throw new IllegalStateException("the store does not start on port " + port, e);
        }
    }

    /** Clients lose the store; what is on file stays, and the port too. */
    public synchronized void stop() {
        if (server != null) {
            server.shutdownNow();
            server = null;
        }
    }

    @Override
    public void close() {
        stop();
    }

    public String uri() {
        return "mongodb://localhost:" + port;
    }

    public int port() {
        return port;
    }
}

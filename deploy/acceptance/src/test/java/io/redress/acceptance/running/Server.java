package io.redress.acceptance.running;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A broker or a store that can be taken away and brought back on the same port with the same data. */
public final class Server implements AutoCloseable {

    private final Class<?> main;
    private final Path directory;
    private final int port;
    private @Nullable Jvm jvm;

    private Server(Class<?> main, Path directory, int port) {
        this.main = main;
        this.directory = directory;
        this.port = port;
    }

    static Server broker(Path directory) {
        return new Server(BrokerAlone.class, directory, freePort()).start();
    }

    static Server store(Path directory) {
        return new Server(StoreAlone.class, directory, freePort()).start();
    }

    /** Returns when it listens. */
    public Server start() {
        var output = directory.resolveSibling(directory.getFileName() + ".log");
        var started =
                Jvm.run(
                        output,
                        "384m",
                        Map.of(),
                        Map.of(),
                        System.getProperty("java.class.path"),
                        main.getName(),
                        directory.toString(),
                        String.valueOf(port));
        jvm = started;
        await().alias(main.getSimpleName() + " does not start, see " + output)
                .atMost(Duration.ofSeconds(40))
                .failFast(() -> !started.isAlive())
                .until(this::listens);
        return this;
    }

    /** As {@code kill -9}. */
    public void kill() {
        if (jvm != null) {
            jvm.kill();
        }
    }

    @Override
    public void close() {
        kill();
    }

    public String address() {
        return "localhost:" + port;
    }

    private boolean listens() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no free port", e);
        }
    }
}

package io.redress.acceptance.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One system for all tests that leave it well, with broker and store in processes of their own, so that each can be
 * taken away. Where {@code REDRESS_KAFKA_BOOTSTRAP} and {@code REDRESS_MONGODB_URI} name others, those serve, and
 * are not ours to take away.
 */
public final class Shared {

    private static final String KAFKA = "REDRESS_KAFKA_BOOTSTRAP";
    private static final String MONGO = "REDRESS_MONGODB_URI";
    private static @Nullable Shared instance;
    private static @Nullable String failure;

    private final RunningRedress redress;
    private final @Nullable Server broker;
    private final @Nullable Server store;

    private Shared(Path root) {
        var givenKafka = given(KAFKA);
        var givenMongo = given(MONGO);
        this.broker = givenKafka.isPresent() ? null : Server.broker(root.resolve("kafka"));
        this.store = givenMongo.isPresent() ? null : Server.store(root.resolve("store"));
        this.redress =
                RunningRedress.up(
                        root.resolve("data"),
                        Map.of(
                                KAFKA, broker == null ? givenKafka.orElseThrow() : broker.address(),
                                MONGO,
                                        store == null
                                                ? givenMongo.orElseThrow()
                                                : "mongodb://" + store.address()));
    }

    private static Optional<String> given(String variable) {
        return Optional.ofNullable(System.getenv(variable)).filter(it -> !it.isBlank());
    }

    public static synchronized Shared system() {
        if (failure != null) {
            throw new IllegalStateException("The shared system did not start: " + failure);
        }
        if (instance == null) {
            instance = start();
        }
        return instance;
    }

    private static Shared start() {
        try {
            var started = new Shared(emptyFolder("shared"));
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            return started;
        } catch (RuntimeException e) {
            failure = String.valueOf(e.getMessage());
            throw e;
        }
    }

    public static RunningRedress redress() {
        return system().redress;
    }

    /** Empty when it is somebody else's. */
    public Optional<Server> broker() {
        return Optional.ofNullable(broker);
    }

    /** Empty when it is somebody else's. */
    public Optional<Server> store() {
        return Optional.ofNullable(store);
    }

    private void close() {
        redress.close();
        broker().ifPresent(Server::close);
        store().ifPresent(Server::close);
    }

    /** A folder for one system's data; what an earlier run left in it is deleted. */
    public static Path emptyFolder(String name) {
        var folder = Programs.target().resolve("systems").resolve(name);
        delete(folder);
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void delete(Path folder) {
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder())
                    .forEach(
                            path -> {
                                try {
                                    Files.delete(path);
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            });
        } catch (NoSuchFileException nothingThere) {
            // as wanted
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.redress.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on disk at any moment is what a kill at that moment would leave. */
class SavedStateTest {

    private static final int WRITERS = 12;

    @TempDir Path directory;

    @Test
    void everySavedStateHoldsWholeInsertsOnly() throws Exception {
        var backend = StoreFile.in(directory).open();
        var enough = new AtomicBoolean();
        var ids = new AtomicInteger();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            for (var writer = 0; writer < WRITERS; writer++) {
                var collection = "cases" + writer;
                var channel = new EmbeddedChannel();
                writers.execute(
                        () -> {
                            while (!enough.get()) {
                                insert(backend, channel, collection, ids.incrementAndGet());
                            }
                        });
            }
            try {
                await().pollInterval(Duration.ofMillis(100))
                        .during(Duration.ofSeconds(4))
                        .atMost(Duration.ofSeconds(10))
                        .untilAsserted(() -> assertWhole(copy()));
            } finally {
                enough.set(true);
            }
        }
        backend.close();
    }

    private static void insert(
            WholeCommandsBackend backend, Channel channel, String collection, int id) {
        var command =
                new Document("insert", collection)
                        .append(
                                "documents",
                                List.of(new Document("_id", id).append("text", "z".repeat(100))));
        backend.handleCommand(channel, "desk", "insert", command);
    }

    private Path copy() throws IOException {
        var copy = directory.resolve("copy.mv");
        return Files.copy(
                directory.resolve("documents.mv"), copy, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void assertWhole(Path copy) {
        var store = new MVStore.Builder().fileName(copy.toString()).readOnly().open();
        try {
            for (var writer = 0; writer < WRITERS; writer++) {
                var collection = "desk.cases" + writer;
                assertThat(StoredMaps.documents(store, collection).sizeAsLong())
                        .isEqualTo(StoredMaps.index(store, collection, "_id_").sizeAsLong());
            }
        } finally {
            store.closeImmediately();
        }
    }
}

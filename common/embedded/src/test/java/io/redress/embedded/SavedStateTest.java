package io.redress.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on disk at any moment is what a kill at that moment would leave. */
class SavedStateTest {

    private static final int WRITERS = 4;
    private static final int LOOKS = 8;

    @TempDir Path directory;

    @Test
    void everySavedStateHoldsWholeInsertsOnly() throws Exception {
        var backend = StoreFile.in(directory).open();
        var enough = new AtomicBoolean();
        var ids = new AtomicInteger();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            for (var writer = 0; writer < WRITERS; writer++) {
                writers.execute(
                        () -> {
                            while (!enough.get()) {
                                insert(backend, ids.incrementAndGet());
                            }
                        });
            }
            for (var look = 0; look < LOOKS; look++) {
                awaitNextSave(backend);
                var copy = directory.resolve("copy-" + look + ".mv");
                Files.copy(directory.resolve("store.mv"), copy);
                assertWhole(copy);
            }
            enough.set(true);
        }
        backend.close();
    }

    private static void insert(WholeCommandsBackend backend, int id) {
        var command =
                new Document("insert", "cases")
                        .append(
                                "documents",
                                List.of(new Document("_id", id).append("text", "z".repeat(100))));
        backend.handleCommand(new EmbeddedChannel(), "desk", "insert", command);
    }

    private static void awaitNextSave(WholeCommandsBackend backend) {
        var before = backend.getMvStore().getCurrentVersion();
        await().until(() -> backend.getMvStore().getCurrentVersion() > before);
    }

    private static void assertWhole(Path copy) {
        var store = new MVStore.Builder().fileName(copy.toString()).readOnly().open();
        try {
            assertThat(store.openMap("databases.desk.cases").sizeAsLong())
                    .isPositive()
                    .isEqualTo(store.openMap("desk.cases._index__id_").sizeAsLong());
        } finally {
            store.closeImmediately();
        }
    }
}

package io.redress.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredFormTest {

    @TempDir Path directory;

    @Test
    void aDocumentComesBackFromTheFileAsItWas() {
        var document =
                new Document("_id", "RD-1")
                        .append("text", "电梯又停了 🛗")
                        .append("nothing", null)
                        .append("when", Instant.parse("2026-03-01T08:00:00.123Z"))
                        .append("count", 3)
                        .append("long", 1L << 40)
                        .append("ratio", 0.5)
                        .append("yes", true)
                        .append("id", new ObjectId())
                        .append("uuid", new UUID(1, 2))
                        .append("bytes", new BinData(new byte[] {1, 2, 3}))
                        .append("list", List.of("a", new Document("b", List.of(1, 2))));

        assertThat(afterRestart(document)).isEqualTo(document);
    }

    @Test
    void whatBsonHasNoFormForIsKeptAllTheSame() {
        var document = new Document("_id", "RD-2").append("odd", 1.5f);

        assertThat(afterRestart(document)).isEqualTo(document);
    }

    @Test
    void keysThatAreStringsComeFirstAndInTheirOrder() {
        var keys =
                List.of(
                        new KeyValue("a"),
                        new KeyValue("b"),
                        new KeyValue("电"),
                        new KeyValue(1),
                        new KeyValue("a", "b"));
        try (var store = store()) {
            var index = StoredMaps.index(store, "desk.cases", "_id_");
            keys.reversed().forEach(key -> index.put(key, key.toString()));
        }
        try (var store = store()) {
            var index = StoredMaps.index(store, "desk.cases", "_id_");
            assertThat(new ArrayList<>(index.keySet()).subList(0, 3)).isEqualTo(keys.subList(0, 3));
            assertThat(new LinkedHashSet<>(index.keySet()))
                    .containsExactlyInAnyOrderElementsOf(keys);
            keys.forEach(key -> assertThat(index.get(key)).isEqualTo(key.toString()));
        }
    }

    private Document afterRestart(Document... documents) {
        try (var store = store()) {
            var map = StoredMaps.documents(store, "desk.cases");
            Arrays.stream(documents).forEach(it -> map.put(it.get("_id"), it));
        }
        try (var store = store()) {
            return StoredMaps.documents(store, "desk.cases").get(documents[0].get("_id"));
        }
    }

    private MVStore store() {
        return MVStore.open(directory.resolve("documents.mv").toString());
    }
}

package io.redress.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.RenameCollectionOptions;
import com.mongodb.client.model.ReplaceOptions;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedMongoTest {

    @TempDir Path directory;

    private static MongoCollection<Document> cases(MongoClient client) {
        return client.getDatabase("desk").getCollection("cases");
    }

    @Test
    void aFileInAFormerFormDoesNotStayBeside() throws Exception {
        var former = Files.writeString(directory.resolve("store.mv"), "what customers told");

        try (var store = EmbeddedMongo.in(directory, 0).start()) {
            assertThat(former).doesNotExist();
            assertThat(store.uri()).startsWith("mongodb://");
        }
    }

    @Test
    void whatIsOnFileOutlivesAStop() {
        try (var mongo = EmbeddedMongo.in(directory, 0).start();
                var client = MongoClients.create(mongo.uri())) {
            cases(client).insertOne(new Document("_id", 1).append("state", "open"));

            mongo.stop();
            mongo.start();

            assertThat(cases(client).find(eq("_id", 1)).first()).containsEntry("state", "open");
        }
    }

    @Test
    void whatIsInMemoryIsForgotten() {
        try (var mongo = EmbeddedMongo.inMemory();
                var client = MongoClients.create(mongo.uri())) {
            cases(client).insertOne(new Document("_id", 1));

            mongo.stop();
            mongo.start();

            assertThat(cases(client).countDocuments()).isZero();
        }
    }

    @RepeatedTest(3)
    void aKillInTheMiddleOfWritingLeavesEveryIdEitherThereOrFree() throws Exception {
        try (var jvm = OtherJvm.running(StoreInAnotherJvm.class, directory.toString())) {
            jvm.says("written 5000");
            jvm.kill();
        }
        try (var mongo = EmbeddedMongo.in(directory, 0).start();
                var client = MongoClients.create(mongo.uri())) {
            var cases = cases(client);
            var ids = new ArrayList<String>();
            cases.find().forEach(document -> ids.add(document.getString("_id")));
            assertThat(ids).hasSizeBetween(199, 201);
            assertThat(ids)
                    .allSatisfy(id -> assertThat(cases.find(eq("_id", id)).first()).isNotNull());

            cases.deleteMany(new Document());

            for (var number = 1; number < 20_000; number += 7) {
                var document = new Document("_id", "case " + number);
                assertThatCode(() -> cases.insertOne(document)).doesNotThrowAnyException();
            }
        }
        assertThat(directory.resolve("documents.mv.damaged-1")).doesNotExist();
    }

    @Test
    void aDamagedFileIsSetAsideAndTheStoreStartsEmpty() throws Exception {
        Files.writeString(directory.resolve("documents.mv"), "not a store at all".repeat(1000));

        try (var mongo = EmbeddedMongo.in(directory, 0).start();
                var client = MongoClients.create(mongo.uri())) {

            assertThat(cases(client).countDocuments()).isZero();
            assertThat(directory.resolve("documents.mv.damaged-1"))
                    .content()
                    .startsWith("not a store at all");
        }
    }

    @Test
    void aFileCutShortIsSetAsideOrOpenedButNeverStopsTheStart() throws Exception {
        try (var mongo = EmbeddedMongo.in(directory, 0).start();
                var client = MongoClients.create(mongo.uri())) {
            for (var number = 0; number < 2000; number++) {
                cases(client)
                        .insertOne(new Document("_id", number).append("text", "y".repeat(300)));
            }
        }
        var file = directory.resolve("documents.mv");
        var whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 3));

        try (var mongo = EmbeddedMongo.in(directory, 0).start();
                var client = MongoClients.create(mongo.uri())) {

            assertThatCode(() -> cases(client).insertOne(new Document("_id", "new")))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aFileSomebodyElseHasOpenIsLeftAlone() {
        try (var first = EmbeddedMongo.in(directory, 0).start();
                var second = EmbeddedMongo.in(directory, 0)) {

            assertThatThrownBy(second::start).hasMessageContaining("documents.mv");
            assertThat(directory.resolve("documents.mv.damaged-1")).doesNotExist();
            assertThat(first.uri()).startsWith("mongodb://localhost:");
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                var mongo = EmbeddedMongo.in(directory, taken.getLocalPort())) {

            assertThatThrownBy(mongo::start).hasMessageContaining("port " + taken.getLocalPort());
        }
    }

    @Test
    void aCollectionThatTookAnothersNameIsWholeAfterAStop() {
        try (var mongo = EmbeddedMongo.in(directory, 0).start();
                var client = MongoClients.create(mongo.uri())) {
            cases(client).insertOne(new Document("_id", "old").append("state", "open"));
            for (var round = 0; round < 3; round++) {
                var rebuilt = client.getDatabase("desk").getCollection("cases--rebuilding");
                rebuilt.insertOne(new Document("_id", "kept").append("round", round));
                rebuilt.insertOne(new Document("_id", "round " + round));
                rebuilt.renameCollection(
                        cases(client).getNamespace(),
                        new RenameCollectionOptions().dropTarget(true));

                mongo.stop();
                mongo.start();

                assertThat(cases(client).countDocuments()).isEqualTo(2);
                assertThat(cases(client).find(eq("_id", "kept")).first())
                        .containsEntry("round", round);
                assertThat(cases(client).find(eq("_id", "old")).first()).isNull();
                cases(client)
                        .replaceOne(
                                eq("_id", "old"),
                                new Document("state", "new"),
                                new ReplaceOptions().upsert(true));
                cases(client).insertOne(new Document("_id", "after " + round));
                assertThat(cases(client).countDocuments()).isEqualTo(4);
            }
        }
    }

    /** Twenty thousand documents: a look at each would take a hundred times as long. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aGuardBesideTheIdIsAskedOfOneDocumentAndNotOfAll(boolean onFile) {
        try (var mongo =
                        onFile ? EmbeddedMongo.in(directory, 0).start() : EmbeddedMongo.inMemory();
                var client = MongoClients.create(mongo.uri())) {
            var cases = cases(client);
            cases.insertMany(
                    IntStream.range(0, 20_000)
                            .mapToObj(i -> new Document("_id", "c" + i).append("version", 1))
                            .toList());
            var guarded = and(eq("_id", "c777"), or(exists("mark", false), lt("mark", 3)));

            assertThat(cases.updateOne(guarded, set("mark", 3)).getMatchedCount()).isOne();
            assertThat(cases.updateOne(guarded, set("mark", 3)).getMatchedCount()).isZero();
            assertThat(cases.countDocuments(eq("mark", 3))).isOne();
            assertThat(cases.find(and(in("_id", "c1", "c2", "none"), eq("version", 1)))).hasSize(2);
            assertThat(cases.find(and(eq("_id", "c1"), eq("version", 2)))).isEmpty();

            long guardedNanos = nanosOf(() -> cases.updateOne(guarded, set("mark", 3)));
            long allNanos = nanosOf(() -> cases.updateOne(eq("version", 2), set("mark", 3)));
            assertThat(guardedNanos).isLessThan(allNanos / 3);
        }
    }

    private static long nanosOf(Runnable command) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            long start = System.nanoTime();
            command.run();
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }
}

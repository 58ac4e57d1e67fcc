package io.redress.embedded;

import static com.mongodb.client.model.Filters.eq;
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
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoTest {

    @TempDir Path directory;

    private static MongoCollection<Document> cases(MongoClient client) {
        return client.getDatabase("desk").getCollection("cases");
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
        assertThat(directory.resolve("store.mv.damaged-1")).doesNotExist();
    }

    @Test
    void aDamagedFileIsSetAsideAndTheStoreStartsEmpty() throws Exception {
        Files.writeString(directory.resolve("store.mv"), "not a store at all".repeat(1000));

        try (var mongo = EmbeddedMongo.in(directory, 0).start();
                var client = MongoClients.create(mongo.uri())) {

            assertThat(cases(client).countDocuments()).isZero();
            assertThat(directory.resolve("store.mv.damaged-1"))
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
        var file = directory.resolve("store.mv");
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

            assertThatThrownBy(second::start).hasMessageContaining("store.mv");
            assertThat(directory.resolve("store.mv.damaged-1")).doesNotExist();
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
}

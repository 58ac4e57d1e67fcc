package io.redress.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.redress.embedded.EmbeddedMongo;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

class ViewWriterTest {

    private static EmbeddedMongo store;
    private static MongoClient client;
    private static ViewWriter writer;
    private static MongoTemplate mongo;

    @BeforeAll
    static void start() {
        store = EmbeddedMongo.inMemory();
        client = MongoClients.create(store.uri());
        mongo = new MongoTemplate(client, "views");
        writer = new ViewWriter(mongo);
    }

    @AfterAll
    static void stop() {
        client.close();
        store.close();
    }

    @Test
    void changesOfOneDocumentAreMadeInTheirOrder() {
        writer.write(
                "order",
                List.of(
                        change("a", "intake", 1, "first"),
                        change("b", "intake", 1, "other"),
                        change("a", "intake", 2, "second"),
                        change("a", "intake", 3, "third")));

        assertThat(document("order", "a")).containsEntry("intake", "third");
        assertThat(document("order", "b")).containsEntry("intake", "other");
    }

    @Test
    void aStaleChangeChangesNothingAndHindersNoOther() {
        writer.write("stale", List.of(change("a", "intake", 2, "new")));
        writer.write(
                "stale",
                List.of(
                        change("a", "intake", 1, "old"),
                        change("b", "intake", 1, "fresh"),
                        change("a", "intake", 2, "the same again"),
                        change("a", "triage", 1, "another stream")));

        assertThat(document("stale", "a"))
                .containsEntry("intake", "new")
                .containsEntry("triage", "another stream");
        assertThat(document("stale", "b")).containsEntry("intake", "fresh");
    }

    /** A server may refuse one of two writers who make the same document at once; ours here takes them in turn. */
    @Test
    void aChangeThatWasRefusedForAnotherWritersSakeIsNotLost() {
        writer.write("race", List.of(change("a", "triage", 1, "first")));
        var refusing = new Server(1);
        refusing.writer().write("race", List.of(change("a", "intake", 1, "said")));
        assertThat(document("race", "a"))
                .containsEntry("triage", "first")
                .containsEntry("intake", "said");
    }

    @Test
    void noBatchOfFreeOrderHoldsTwoChangesOfOneDocument() {
        var server = new Server(0);

        server.writer()
                .write(
                        "batches",
                        List.of(
                                change("a", "intake", 1, "first"),
                                change("b", "intake", 1, "first"),
                                change("a", "intake", 2, "second")));

        assertThat(server.batches).containsExactly(2, 1);
    }

    /** The store, but that it refuses the first batches as a real server may. */
    private static final class Server {

        private final List<Integer> batches = new ArrayList<>();
        private int refusals;

        private Server(int refusals) {
            this.refusals = refusals;
        }

        ViewWriter writer() {
            return new ViewWriter(
                    new MongoTemplate(client, "views") {
                        @Override
                        public MongoCollection<Document> getCollection(String name) {
                            return watched(super.getCollection(name));
                        }
                    });
        }

        @SuppressWarnings("unchecked")
        private MongoCollection<Document> watched(MongoCollection<Document> collection) {
            return (MongoCollection<Document>)
                    Proxy.newProxyInstance(
                            getClass().getClassLoader(),
                            new Class<?>[] {MongoCollection.class},
                            (proxy, method, arguments) -> {
                                if (method.getName().equals("bulkWrite")) {
                                    note((List<?>) arguments[0]);
                                }
                                return method.invoke(collection, arguments);
                            });
        }

        private void note(List<?> batch) {
            batches.add(batch.size());
            if (refusals-- > 0) {
                throw new MongoBulkWriteException(
                        BulkWriteResult.unacknowledged(),
                        List.of(new BulkWriteError(11000, "E11000", new BsonDocument(), 0)),
                        null,
                        new ServerAddress(),
                        Set.of());
            }
        }
    }

    private static ViewChange change(String id, String stream, long sequence, String said) {
        return new ViewChange(id, new Update().set(stream, said), stream, sequence);
    }

    private static Document document(String view, String id) {
        return mongo.getCollection(view).find(new Document("_id", id)).first();
    }
}

package io.redress.embedded;

import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import org.bson.Document;

/** Runs a store and writes to it without end, telling when it has written for some time. */
final class StoreInAnotherJvm {

    private StoreInAnotherJvm() {}

    public static void main(String[] arguments) {
        try (var mongo = EmbeddedMongo.in(Path.of(arguments[0]), 0).start();
                var client = MongoClients.create(mongo.uri())) {
            var cases = client.getDatabase("desk").getCollection("cases");
            for (var written = 1; ; written++) {
                cases.insertOne(
                        new Document("_id", "case " + written).append("text", "x".repeat(500)));
                cases.deleteOne(new Document("_id", "case " + (written - 200)));
                if (written == 5000) {
                    System.out.println("written 5000");
                }
            }
        }
    }
}

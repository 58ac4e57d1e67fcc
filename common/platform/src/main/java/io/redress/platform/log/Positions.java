package io.redress.platform.log;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * How far each handler has read, beside the data that it made of it: when the store falls back, the
 * position falls back with it. The consumer group's own offsets are kept for lag tools only.
 *
 * <p>A rebuild starts a new epoch; a writer of the old epoch learns at its next write that its view
 * was replaced and reads its position anew.
 */
public final class Positions {

    public static final String COLLECTION = "positions";
    private static final String NEXT = "next";
    private static final String EPOCH = "epoch";

    private final MongoOperations mongo;

    public Positions(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** @param next offset of the first record not yet taken in */
    public record Position(long next, int epoch) {}

    /** The stored position, or the start of the partition, remembered as such. */
    public Position of(String handler, TopicPartition partition) {
        var id = id(handler, partition);
        var stored = collection().find(Filters.eq("_id", id)).first();
        if (stored == null) {
            collection()
                    .updateOne(
                            Filters.eq("_id", id),
                            Updates.combine(
                                    Updates.setOnInsert(NEXT, 0L), Updates.setOnInsert(EPOCH, 0)),
                            new UpdateOptions().upsert(true));
            return new Position(0, 0);
        }
        return new Position(stored.getLong(NEXT), stored.getInteger(EPOCH));
    }

    /** Moves forward, never back. @return false when a partition is in a newer epoch: read positions anew */
    public boolean advance(String handler, Map<TopicPartition, Position> reached) {
        var moves = new ArrayList<UpdateOneModel<Document>>();
        reached.forEach(
                (partition, position) ->
                        moves.add(
                                new UpdateOneModel<>(
                                        Filters.and(
                                                Filters.eq("_id", id(handler, partition)),
                                                Filters.eq(EPOCH, position.epoch())),
                                        Updates.max(NEXT, position.next()))));
        return collection().bulkWrite(moves).getMatchedCount() == moves.size();
    }

    /** The positions that belong to a rebuilt view. */
    public void replace(String handler, Map<TopicPartition, Long> next) {
        next.forEach(
                (partition, offset) -> {
                    var epoch = of(handler, partition).epoch();
                    collection()
                            .updateOne(
                                    Filters.eq("_id", id(handler, partition)),
                                    Updates.combine(
                                            Updates.set(NEXT, offset),
                                            Updates.set(EPOCH, epoch + 1)));
                });
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }

    private static String id(String handler, TopicPartition partition) {
        return handler + "/" + partition.topic() + "/" + partition.partition();
    }
}

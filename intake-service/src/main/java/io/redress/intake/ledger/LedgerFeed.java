package io.redress.intake.ledger;

import io.redress.contract.EventEnvelope;
import io.redress.contract.Topic;
import io.redress.platform.log.EventHandler;
import io.redress.platform.view.Rebuildable;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Keeps the ledger's counters from redress.intake.v1: a few documents that are read, never a count
 * over arrivals.
 *
 * <p>Why it is exact, whatever is replayed, rebuilt or killed: whether a record is the first of its
 * event id, or lets a held arrival in, is kept as the <em>lowest offset</em> at which that was seen
 * ({@code $min}), so taking a record in again gives the same answer as the first time. All records of
 * an event id lie in one partition, in order, since the complaint's id is their key. And the counters
 * of a partition move together with the offset up to which they count, in one write that demands the
 * offset they had: a batch counts wholly, once, or not at all. So the counters are a function of the
 * log alone.
 */
@Component
class LedgerFeed implements EventHandler, Rebuildable {

    static final String NAME = "intake-ledger";

    private final MongoOperations mongo;
    private final Partitions partitions;

    LedgerFeed(MongoOperations mongo, Partitions partitions) {
        this.mongo = mongo;
        this.partitions = partitions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.INTAKE);
    }

    @Override
    public void handle(List<EventEnvelope<?>> events) {
        writeTo(NAME, events);
    }

    @Override
    public EventHandler handler() {
        return this;
    }

    @Override
    public void prepare(String collection) {
        if (!mongo.collectionExists(collection)) {
            mongo.createCollection(collection);
        }
    }

    @Override
    public void writeTo(String collection, List<EventEnvelope<?>> events) {
        var byPartition =
                events.stream()
                        .collect(
                                Collectors.groupingBy(
                                        e -> partitions.of(e.complaintId()),
                                        TreeMap::new,
                                        Collectors.toList()));
        byPartition.forEach(
                (partition, theirs) ->
                        new LedgerPage(mongo.getCollection(collection), partition).enter(theirs));
    }
}

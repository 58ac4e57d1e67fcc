package io.redress.intake.ledger;

import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Reads the ledger: one document per partition. */
@Component
class Ledgers {

    private final MongoOperations mongo;
    private final Partitions partitions;

    Ledgers(MongoOperations mongo, Partitions partitions) {
        this.mongo = mongo;
        this.partitions = partitions;
    }

    Ledger now() {
        List<String> pages =
                IntStream.range(0, partitions.count()).mapToObj(LedgerPage::id).toList();
        return Ledger.of(mongo.getCollection(LedgerFeed.NAME).find(Filters.in("_id", pages)));
    }
}

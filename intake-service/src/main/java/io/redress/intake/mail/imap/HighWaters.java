package io.redress.intake.mail.imap;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Keeps the high-water marks. Not a view: the only state of this service that the log does not hold.
 * Losing it costs reading the mailbox once more.
 */
@Component
class HighWaters {

    static final String COLLECTION = "mailboxes";

    private final MongoOperations mongo;

    HighWaters(MongoOperations mongo) {
        this.mongo = mongo;
    }

    HighWater of(String mailbox) {
        var kept = mongo.getCollection(COLLECTION).find(Filters.eq("_id", mailbox)).first();
        return kept == null
                ? HighWater.none()
                : new HighWater(kept.getLong("uidValidity"), kept.getLong("uid"));
    }

    void keep(String mailbox, HighWater mark) {
        mongo.getCollection(COLLECTION)
                .replaceOne(
                        Filters.eq("_id", mailbox),
                        new Document("_id", mailbox)
                                .append("uidValidity", mark.uidValidity())
                                .append("uid", mark.uid()),
                        new ReplaceOptions().upsert(true));
    }
}

package io.redress.intake.journey;

import io.redress.contract.ComplaintId;
import io.redress.contract.Reference;
import io.redress.platform.sealing.SealedDocuments;
import java.util.Optional;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Looks journeys up. */
@Component
public class Journeys {

    private static final Logger log = LoggerFactory.getLogger(Journeys.class);

    private final MongoOperations mongo;
    private final SealedDocuments sealed;

    public Journeys(MongoOperations mongo, SealedDocuments sealed) {
        this.mongo = mongo;
        this.sealed = sealed;
    }

    /**
     * A complaint whose secret was right exists, even if the view has not heard of it yet.
     *
     * @throws DataAccessException when the store is away
     */
    public Journey of(Reference reference) {
        return find(reference.complaintId())
                .map(document -> new Journey(reference, document))
                .orElseGet(() -> Journey.justReceived(reference));
    }

    /** The same for a decision that can do without: a store that is away is a view that knows nothing. */
    public Journey asFarAsKnown(Reference reference) {
        try {
            return of(reference);
        } catch (DataAccessException away) {
            log.debug("Deciding without the view: the store is away");
            return Journey.justReceived(reference);
        }
    }

    /**
     * What a call began with.
     *
     * @throws DataAccessException when the store is away
     */
    public Optional<String> callFingerprint(ComplaintId call) {
        return find(call)
                .map(document -> Telling.first(document.get("intake", new Document())))
                .map(Telling::fingerprint);
    }

    private Optional<Document> find(ComplaintId complaint) {
        return Optional.ofNullable(
                        mongo.findById(complaint.toString(), Document.class, JourneyView.NAME))
                .map(sealed::opened);
    }
}

package io.redress.triage.signals;

import io.redress.contract.ContractJson;
import io.redress.contract.signals.SignalEvent;
import io.redress.contract.signals.SignalEvent.CrisisRaised;
import io.redress.contract.signals.SignalEvent.SurgeDetected;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Signals as {@link SignalsView} keeps them. */
final class MongoSignals implements Signals {

    private final MongoOperations mongo;

    MongoSignals(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<Crisis> crises(boolean open, int atMost) {
        return find(SignalsView.CRISIS, open, atMost).stream()
                .map(d -> new Crisis(began(d, CrisisRaised.class), endedAt(d), complaints(d)))
                .toList();
    }

    @Override
    public List<Surge> surges(boolean open, int atMost) {
        return find(SignalsView.SURGE, open, atMost).stream()
                .map(d -> new Surge(began(d, SurgeDetected.class), endedAt(d), complaints(d)))
                .toList();
    }

    private List<Document> find(String kind, boolean open, int atMost) {
        var query =
                Query.query(
                                Criteria.where(SignalsView.KIND)
                                        .is(kind)
                                        .and(SignalsView.ENDED_AT)
                                        .exists(!open))
                        .with(Sort.by(Sort.Direction.DESC, SignalsView.BEGAN_AT))
                        .limit(atMost);
        return mongo.find(query, Document.class, SignalsView.NAME);
    }

    private static <E extends SignalEvent> E began(Document document, Class<E> type) {
        var json = document.get(SignalsView.BEGAN, Document.class).toJson();
        return Objects.requireNonNull(ContractJson.mapper().readValue(json, type));
    }

    private static @Nullable Instant endedAt(Document document) {
        Date ended = document.getDate(SignalsView.ENDED_AT);
        return ended == null ? null : ended.toInstant();
    }

    private static @Nullable Integer complaints(Document document) {
        return document.getInteger(SignalsView.COMPLAINTS);
    }
}

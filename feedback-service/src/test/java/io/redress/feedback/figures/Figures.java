package io.redress.feedback.figures;

import io.redress.contract.Event;
import io.redress.contract.EventEnvelope;
import io.redress.feedback.indicators.Calendar;
import io.redress.feedback.policy.PolicyFiles;
import io.redress.platform.log.EventLog;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Facts, pages and what is told of them, put together over a store for tests. */
public final class Figures {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final MongoTemplate mongo;
    private final CaseFacts facts;
    private final FigurePages pages;
    private final FigureView view;
    private final IndicatorTeller teller;
    private final Map<String, Long> sequences = new HashMap<>();

    public Figures(MongoTemplate mongo, EventLog log) {
        this(mongo, log, FiguresPolicy.read(new PolicyFiles(null)));
    }

    Figures(MongoTemplate mongo, EventLog log, FiguresPolicy policy) {
        this.mongo = mongo;
        var told = new ToldDays(mongo);
        var records = new CaseRecordOf(policy);
        pages = new FigurePages(mongo, new Calendar(SHANGHAI));
        view = new FigureView(mongo, pages, told, new CountedCaseOf(records));
        facts = new CaseFacts(mongo, log, records, view);
        teller = new IndicatorTeller(pages, told, log);
    }

    CaseFacts facts() {
        return facts;
    }

    public FigurePages pages() {
        return pages;
    }

    FigureView view() {
        return view;
    }

    IndicatorTeller teller() {
        return teller;
    }

    /** As the platform does it: changes guarded by sequence, then told that they are written. */
    public void hear(Event... events) {
        for (var event : events) {
            var kind = event.getClass().getEnclosingClass().getSimpleName();
            hear(event, sequences.merge(event.complaintId() + kind, 1L, Long::sum));
        }
    }

    private void hear(Event event, long sequence) {
        var envelope = new EventEnvelope<>(UUID.randomUUID(), sequence, null, null, null, event);
        for (var change : facts.changes(envelope)) {
            mongo.upsert(
                    Query.query(Criteria.where("_id").is(change.id())),
                    change.update(),
                    Document.class,
                    CaseFacts.NAME);
            facts.written(Set.of(change.id()));
        }
    }
}

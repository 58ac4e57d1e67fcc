package io.redress.feedback.mail;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Remembers, in the same store as the messages, while when a sender was alive. A message that was
 * decided in a stretch of time in which this store saw no sender alive was decided by one whose
 * writes the store has lost (it fell back, or is new): its mail went out then and must not go again.
 */
class SendingWatch {

    static final String COLLECTION = "sending-watch";
    private static final String ID = "watch";
    private static final String ALIVE_AT = "aliveAt";
    private static final String GAPS = "gaps";
    private static final int REMEMBERED = 100;

    /** More than two heartbeats: a living sender never looks dead. */
    static final Duration SLACK = Duration.ofSeconds(60);

    private final MongoOperations mongo;
    private final Clock clock;
    private Instant lastBeat;
    private volatile List<Gap> gaps = List.of();

    /** A stretch without a sender, as far as the store knows. */
    private record Gap(Instant from, Instant until) {
        boolean holds(Instant time) {
            return time.isAfter(from) && time.isBefore(until);
        }
    }

    SendingWatch(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
        this.lastBeat = clock.instant();
    }

    /**
     * Compares what the store knows with what we know: at the start, and before every batch, for a
     * store can be lost while we live.
     */
    synchronized void look() {
        var stored = mongo.getCollection(COLLECTION).find(Filters.eq("_id", ID)).first();
        var known = new ArrayList<>(stored == null ? List.<Gap>of() : gapsOf(stored));
        var aliveAt = stored == null ? null : stored.getDate(ALIVE_AT);
        var silentFrom = aliveAt == null ? Instant.EPOCH : aliveAt.toInstant().plus(SLACK);
        if (silentFrom.isBefore(lastBeat)) {
            known.add(new Gap(silentFrom, lastBeat));
            save(known.subList(Math.max(0, known.size() - REMEMBERED), known.size()));
        }
        gaps = List.copyOf(known);
    }

    /** Call this several times within {@link #SLACK}. */
    synchronized void beat() {
        look();
        var now = clock.instant();
        update(Updates.max(ALIVE_AT, Date.from(now)));
        lastBeat = now;
    }

    boolean isOfForgottenLife(Instant decidedAt) {
        return gaps.stream().anyMatch(gap -> gap.holds(decidedAt));
    }

    private void save(List<Gap> known) {
        update(
                Updates.combine(
                        Updates.max(ALIVE_AT, Date.from(lastBeat)),
                        Updates.set(GAPS, known.stream().map(SendingWatch::document).toList())));
    }

    private void update(Bson change) {
        mongo.getCollection(COLLECTION)
                .updateOne(Filters.eq("_id", ID), change, new UpdateOptions().upsert(true));
    }

    private static Document document(Gap gap) {
        return new Document("from", Date.from(gap.from())).append("until", Date.from(gap.until()));
    }

    private static List<Gap> gapsOf(Document stored) {
        return stored.getList(GAPS, Document.class, List.of()).stream()
                .map(
                        gap ->
                                new Gap(
                                        gap.getDate("from").toInstant(),
                                        gap.getDate("until").toInstant()))
                .toList();
    }
}

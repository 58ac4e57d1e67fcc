package io.redress.resolution.stories;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.redress.contract.ComplaintId;
import io.redress.contract.Event;
import io.redress.contract.EventCodec;
import io.redress.contract.EventTypes;
import io.redress.contract.followup.FollowUpEvent.MessageSent;
import io.redress.contract.intake.IntakeEvent;
import io.redress.contract.intake.IntakeEvent.CallUpdated;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.contract.triage.TriageEvent.ComplaintTriaged;
import io.redress.contract.triage.TriageEvent.Review;
import io.redress.platform.sealing.SealedDocuments;
import io.redress.platform.secret.CustomerLinks;
import io.redress.resolution.stories.Story.Step;
import io.redress.resolution.stories.Story.Twin;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Reads stories out of their view. */
@Component
public class Stories {

    private static final Duration TICK = Duration.ofMillis(25);
    private static final int PATIENCE = 40;

    private final MongoOperations mongo;
    private final EventCodec codec;
    private final SealedDocuments sealed;

    Stories(MongoOperations mongo, EventCodec codec, SealedDocuments sealed) {
        this.sealed = sealed;
        this.mongo = mongo;
        this.codec = codec;
    }

    /** With nothing in it while the view knows nothing. */
    public Story of(ComplaintId id) {
        var document = mongo.findById(id.toString(), Document.class, StoriesProjection.COLLECTION);
        return document == null ? Story.unknown(id) : story(id, document);
    }

    /**
     * What happened to a case after one version, up to another. The view follows within moments: it is
     * waited for, but not for long, so that the end may be missing.
     */
    public List<Step> changes(ComplaintId id, long after, long upTo) {
        var changes = of(id).since(after);
        for (int i = 0; i < PATIENCE && changes.size() < upTo - after; i++) {
            LockSupport.parkNanos(TICK.toNanos());
            changes = of(id).since(after);
        }
        return changes;
    }

    /** One line of text for each that is known. */
    public Map<ComplaintId, String> headlines(Collection<ComplaintId> ids) {
        var headlines = new HashMap<ComplaintId, String>();
        for (var document : sealed.opened(parts(ids, StoryFields.HEADLINE))) {
            var headline = document.getString(StoryFields.HEADLINE);
            if (headline != null) {
                headlines.put(ComplaintId.of(document.getString("_id")), headline);
            }
        }
        return headlines;
    }

    /** When each arrived, for those that are known. */
    public Map<ComplaintId, Instant> receivedAt(Collection<ComplaintId> ids) {
        var times = new HashMap<ComplaintId, Instant>();
        for (var document : parts(ids, StoryFields.RECEIVED_AT)) {
            var time = document.getDate(StoryFields.RECEIVED_AT);
            if (time != null) {
                times.put(ComplaintId.of(document.getString("_id")), time.toInstant());
            }
        }
        return times;
    }

    private List<Document> parts(Collection<ComplaintId> ids, String field) {
        var query = Query.query(where("_id").in(ids.stream().map(ComplaintId::toString).toList()));
        query.fields().include(field);
        return ids.isEmpty()
                ? List.of()
                : mongo.find(query, Document.class, StoriesProjection.COLLECTION);
    }

    private Story story(ComplaintId id, Document document) {
        var complaint = complaint(document);
        return new Story(
                id,
                complaint,
                event(document.get(StoryFields.TRIAGE, Document.class), ComplaintTriaged.class),
                event(document.get(StoryFields.JUDGED, Document.class), Review.class),
                byTime(document, StoryFields.SAID, IntakeEvent.class).stream()
                        .filter(said -> !isSameTelling(said, complaint))
                        .toList(),
                timeline(document),
                byTime(document, StoryFields.SENT, MessageSent.class).stream()
                        .map(Stories::forTheDesk)
                        .toList(),
                linked(id, document));
    }

    /** What was merged into it, and what had been merged into that. */
    private List<Twin> linked(ComplaintId id, Document document) {
        var all = new HashMap<ComplaintId, Twin>();
        var next = twins(List.of(document));
        while (!next.isEmpty()) {
            next.forEach(twin -> all.put(twin.complaintId(), twin));
            var ids = next.stream().map(Twin::complaintId).toList();
            next =
                    twins(parts(ids, StoryFields.LINKED)).stream()
                            .filter(twin -> !all.containsKey(twin.complaintId()))
                            .toList();
        }
        all.remove(id);
        return all.values().stream().sorted(Comparator.comparing(Twin::reference)).toList();
    }

    private static List<Twin> twins(List<Document> documents) {
        return documents.stream()
                .flatMap(document -> entries(document, StoryFields.LINKED))
                .map(e -> new Twin(ComplaintId.of(e.getKey()), (String) e.getValue()))
                .toList();
    }

    /** What was told first; of a call that was told of in two ways, what came later completes it. */
    private @Nullable ComplaintReceived complaint(Document document) {
        return byTime(document, StoryFields.TELLINGS, ComplaintReceived.class).stream()
                .findFirst()
                .orElseGet(
                        () ->
                                event(
                                        document.get(StoryFields.COMPLAINT, Document.class),
                                        ComplaintReceived.class));
    }

    private static boolean isSameTelling(IntakeEvent said, @Nullable ComplaintReceived complaint) {
        return complaint != null
                && said.arrival().fingerprint().equals(complaint.arrival().fingerprint())
                && said instanceof CallUpdated;
    }

    private static MessageSent forTheDesk(MessageSent sent) {
        return new MessageSent(
                sent.complaintId(),
                sent.messageId(),
                sent.kind(),
                sent.delivery(),
                sent.language(),
                sent.subject(),
                CustomerLinks.withoutKeys(sent.text()),
                sent.occurredAt());
    }

    private List<Step> timeline(Document document) {
        return entries(document, StoryFields.TIMELINE)
                .flatMap(
                        entry ->
                                Stream.ofNullable(
                                                event(
                                                        (Document) entry.getValue(),
                                                        ResolutionEvent.class))
                                        .map(e -> new Step(Long.parseLong(entry.getKey()), e)))
                .sorted(Comparator.comparingLong(Step::sequence))
                .toList();
    }

    private <E extends Event> List<E> byTime(Document document, String field, Class<E> kind) {
        return entries(document, field)
                .flatMap(entry -> Stream.ofNullable(event((Document) entry.getValue(), kind)))
                .sorted(Comparator.comparing(Event::occurredAt))
                .toList();
    }

    private static Stream<Map.Entry<String, Object>> entries(Document document, String field) {
        var entries = document.get(field, Document.class);
        return entries == null ? Stream.empty() : entries.entrySet().stream();
    }

    /** Null where there is none, or one that a newer release wrote. */
    private <E extends Event> @Nullable E event(@Nullable Document kept, Class<E> kind) {
        return kept == null
                ? null
                : EventTypes.named(kept.getString(StoryFields.TYPE))
                        .map(type -> codec.event(type, kept.getString(StoryFields.EVENT)))
                        .map(kind::cast)
                        .orElse(null);
    }
}

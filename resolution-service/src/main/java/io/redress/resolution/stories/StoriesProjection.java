package io.redress.resolution.stories;

import io.redress.contract.AtRest;
import io.redress.contract.Channel;
import io.redress.contract.EventCodec;
import io.redress.contract.EventEnvelope;
import io.redress.contract.Topic;
import io.redress.contract.followup.FollowUpEvent.MessageSent;
import io.redress.contract.intake.IntakeEvent.CallUpdated;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.intake.IntakeEvent.MessageReceived;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.contract.resolution.ResolutionEvent.CaseMerged;
import io.redress.contract.triage.TriageEvent.ComplaintTriaged;
import io.redress.contract.triage.TriageEvent.TriageConfirmed;
import io.redress.contract.triage.TriageEvent.TriageCorrected;
import io.redress.platform.view.Projection;
import io.redress.platform.view.ViewChange;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Collects the events of each complaint in one document, each as it stands in the log, under a name
 * that the same event always has: a copy that comes again lands on itself.
 */
@Component
final class StoriesProjection implements Projection {

    static final String COLLECTION = "resolution-stories";

    private final EventCodec codec;
    private final AtRest atRest;

    StoriesProjection(EventCodec codec, AtRest atRest) {
        this.codec = codec;
        this.atRest = atRest;
    }

    @Override
    public String name() {
        return COLLECTION;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.INTAKE, Topic.TRIAGE, Topic.RESOLUTION, Topic.FOLLOW_UP);
    }

    @Override
    public List<ViewChange> changes(EventEnvelope<?> envelope) {
        return switch (envelope.event()) {
            case ComplaintReceived e -> List.of(ViewChange.of(envelope, received(envelope, e)));
            case MessageReceived e ->
                    List.of(
                            ViewChange.of(
                                    envelope, keep(StoryFields.said(e.messageId()), envelope)));
            case CallUpdated e ->
                    List.of(
                            ViewChange.of(
                                    envelope, keep(StoryFields.said(envelope.id()), envelope)));
            case ComplaintTriaged e ->
                    List.of(ViewChange.of(envelope, keep(StoryFields.TRIAGE, envelope)));
            case TriageConfirmed e ->
                    List.of(ViewChange.of(envelope, keep(StoryFields.JUDGED, envelope)));
            case TriageCorrected e ->
                    List.of(ViewChange.of(envelope, keep(StoryFields.JUDGED, envelope)));
            case CaseMerged e ->
                    List.of(ViewChange.of(envelope, timeline(envelope)), linked(envelope, e));
            case ResolutionEvent e -> List.of(ViewChange.of(envelope, timeline(envelope)));
            case MessageSent e ->
                    List.of(
                            ViewChange.of(
                                    envelope, keep(StoryFields.sent(e.messageId()), envelope)));
            default -> List.of();
        };
    }

    /**
     * A resent copy came later, so that the earliest time is the one that counts. A call may be told of in
     * two ways before anybody knows that it is the same call: each telling is kept.
     */
    private Update received(EventEnvelope<?> envelope, ComplaintReceived e) {
        var update =
                e.channel() == Channel.PHONE
                        ? keep(StoryFields.telling(e.arrival()), envelope)
                        : new Update();
        return update.set(StoryFields.COMPLAINT, kept(envelope))
                .set(StoryFields.HEADLINE, atRest.sealed(e.complaintId(), StoryFields.headline(e)))
                .min(StoryFields.RECEIVED_AT, Date.from(e.arrival().receivedAt()));
    }

    private Update timeline(EventEnvelope<?> envelope) {
        return keep(StoryFields.timeline(envelope.sequence()), envelope);
    }

    private static ViewChange linked(EventEnvelope<?> envelope, CaseMerged e) {
        var reference = envelope.subject();
        return ViewChange.marked(
                envelope,
                e.into().toString(),
                "merged-" + e.complaintId(),
                new Update()
                        .set(
                                StoryFields.linked(e.complaintId()),
                                reference == null ? "" : reference.value()));
    }

    private Update keep(String field, EventEnvelope<?> envelope) {
        return new Update().set(field, kept(envelope));
    }

    private Document kept(EventEnvelope<?> envelope) {
        return new Document(StoryFields.TYPE, envelope.type().name())
                .append(StoryFields.EVENT, codec.json(envelope.event()));
    }
}

package io.redress.triage.precedents;

import static io.redress.triage.Complaints.saying;

import io.redress.contract.Channel;
import io.redress.contract.Event;
import io.redress.contract.EventEnvelope;
import io.redress.contract.Money;
import io.redress.contract.RemedyKind;
import io.redress.contract.followup.FollowUpEvent.SurveyAnswered;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.resolution.Manner;
import io.redress.contract.resolution.Remedy;
import io.redress.contract.resolution.RemedyOption;
import io.redress.contract.resolution.ResolutionEvent.CaseResolved;
import io.redress.contract.resolution.ResolutionEvent.RemedyAccepted;
import io.redress.contract.resolution.ResolutionEvent.RemedyOffered;
import io.redress.triage.Complaints;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A case from its arrival to what the customer made of it, as the topics tell it. */
record Cases(ComplaintReceived complaint, List<EventEnvelope<?>> events) {

    static Cases told(String key, String narrative) {
        var complaint = saying("precedents-" + key, narrative).received();
        return new Cases(complaint, new ArrayList<>(List.of(envelope(complaint, 0))));
    }

    Cases solvedBy(RemedyKind kind, long yuan, int rating) {
        var at = Complaints.MONDAY.plusSeconds(3 * 86_400);
        var offer = uuid("offer");
        var option = uuid("option");
        var remedy = new Remedy(kind, yuan == 0 ? null : Money.cny(yuan), null);
        var id = complaint.complaintId();
        add(
                new RemedyOffered(
                        id,
                        offer,
                        "lin",
                        List.of(new RemedyOption(option, List.of(remedy))),
                        "请选择",
                        at,
                        at),
                1);
        add(new RemedyAccepted(id, offer, option, List.of(remedy), Channel.WEB, at), 2);
        add(new CaseResolved(id, "lin", Manner.DEFERRED, "已按方案办理", at), 3);
        add(new SurveyAnswered(id, uuid("survey"), rating, rating > 2, null, later(at)), 1);
        return this;
    }

    Cases add(Event event, long sequence) {
        events.add(envelope(event, sequence));
        return this;
    }

    private static Instant later(Instant at) {
        return at.plusSeconds(3_600);
    }

    private UUID uuid(String what) {
        return UUID.nameUUIDFromBytes(
                (complaint.complaintId() + what).getBytes(StandardCharsets.UTF_8));
    }

    static EventEnvelope<?> envelope(Event event, long sequence) {
        var cause = UUID.nameUUIDFromBytes(event.toString().getBytes(StandardCharsets.UTF_8));
        return new EventEnvelope<>(
                EventEnvelope.idOf(cause, event, (int) sequence),
                sequence,
                null,
                null,
                null,
                event);
    }
}

package io.redress.feedback.following;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.redress.contract.EventEnvelope;
import io.redress.contract.EventType;
import io.redress.contract.Topic;
import io.redress.contract.followup.FollowUpEvent;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.feedback.domain.FollowUp;
import io.redress.feedback.domain.FollowUpRules;
import io.redress.feedback.following.AcknowledgementQuota.Wish;
import io.redress.platform.aggregate.Aggregates;
import io.redress.platform.aggregate.Command;
import io.redress.platform.log.EventHandler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/** A complaint that was received is followed and acknowledged; what resolution said before we knew of it is caught up on. */
final class ComplaintListener implements EventHandler {

    private final Aggregates<FollowUp, FollowUpEvent> followUps;
    private final FollowUpRules rules;
    private final AcknowledgementQuota quota;
    private final CaseListener cases;
    private final Clock clock;
    private final Timer acknowledged;

    ComplaintListener(
            Aggregates<FollowUp, FollowUpEvent> followUps,
            FollowUpRules rules,
            AcknowledgementQuota quota,
            CaseListener cases,
            Clock clock,
            MeterRegistry meters) {
        this.followUps = followUps;
        this.rules = rules;
        this.quota = quota;
        this.cases = cases;
        this.clock = clock;
        this.acknowledged =
                Timer.builder("redress.complaints.acknowledged")
                        .description("from received to acknowledged")
                        .publishPercentileHistogram()
                        .minimumExpectedValue(Duration.ofMillis(10))
                        .maximumExpectedValue(Duration.ofHours(1))
                        .register(meters);
    }

    @Override
    public String name() {
        return "feedback-complaints";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.INTAKE);
    }

    @Override
    public boolean wants(EventType<?> type) {
        return type.payload() == ComplaintReceived.class;
    }

    @Override
    public void handle(List<EventEnvelope<?>> events) {
        var received = new ArrayList<EventEnvelope<?>>();
        var wishes = new ArrayList<Wish>();
        for (var envelope : events) {
            if (envelope.event() instanceof ComplaintReceived complaint) {
                received.add(envelope);
                var email = complaint.complainant().email();
                if (email != null) {
                    wishes.add(new Wish(complaint.complaintId(), email));
                }
            }
        }
        if (received.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var granted = quota.grant(wishes, now);
        var startedNow = new HashMap<EventEnvelope<?>, Instant>();
        var commands = new ArrayList<Command<FollowUp, FollowUpEvent>>();
        for (var envelope : received) {
            if (envelope.event() instanceof ComplaintReceived complaint) {
                commands.add(
                        Command.causedBy(
                                envelope,
                                state -> {
                                    var mailed = granted.contains(complaint.complaintId());
                                    var said =
                                            rules.received(
                                                    state, envelope.id(), complaint, mailed, now);
                                    if (!said.isEmpty()) {
                                        startedNow.put(envelope, complaint.arrival().receivedAt());
                                    }
                                    return said;
                                }));
            }
        }
        followUps.handleAll(commands);
        cases.catchUp(received.stream().map(EventEnvelope::complaintId).distinct().toList());
        var then = clock.instant();
        startedNow.values().forEach(at -> acknowledged.record(Duration.between(at, then)));
    }
}

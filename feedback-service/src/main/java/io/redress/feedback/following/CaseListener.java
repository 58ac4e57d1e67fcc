package io.redress.feedback.following;

import io.redress.contract.ComplaintId;
import io.redress.contract.EventEnvelope;
import io.redress.contract.Topic;
import io.redress.contract.followup.FollowUpEvent;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.feedback.domain.FollowUp;
import io.redress.feedback.domain.FollowUp.NotStarted;
import io.redress.feedback.domain.FollowUp.Started;
import io.redress.feedback.domain.FollowUpRules;
import io.redress.platform.Refusal;
import io.redress.platform.aggregate.Aggregates;
import io.redress.platform.aggregate.Command;
import io.redress.platform.aggregate.Outcome;
import io.redress.platform.log.EventHandler;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells the customer what resolution decided. Between topics there is no order: what resolution says
 * of a complaint that we have not met yet waits in the {@link WaitingRoom} until we do.
 */
final class CaseListener implements EventHandler {

    private final Aggregates<FollowUp, FollowUpEvent> followUps;
    private final FollowUpRules rules;
    private final WaitingRoom waiting;
    private final Clock clock;

    CaseListener(
            Aggregates<FollowUp, FollowUpEvent> followUps,
            FollowUpRules rules,
            WaitingRoom waiting,
            Clock clock) {
        this.followUps = followUps;
        this.rules = rules;
        this.waiting = waiting;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "feedback-case-news";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.RESOLUTION);
    }

    @Override
    public void handle(List<EventEnvelope<?>> events) {
        var news = new ArrayList<EventEnvelope<?>>();
        for (var envelope : events) {
            if (envelope.event() instanceof ResolutionEvent event
                    && FollowUpRules.concernsCustomer(event)) {
                news.add(envelope);
            }
        }
        if (!news.isEmpty()) {
            tell(news);
        }
    }

    private void tell(List<EventEnvelope<?>> news) {
        var inLine = catchUp(complaints(news));
        // Who comes while others wait stands behind them, even if the door has opened meanwhile.
        var behind = news.stream().filter(it -> inLine.contains(it.complaintId())).toList();
        var free = news.stream().filter(it -> !inLine.contains(it.complaintId())).toList();
        var early = new ArrayList<>(tellThoseKnown(free));
        early.addAll(behind);
        if (!early.isEmpty()) {
            waiting.add(early);
            // Either this look or the one of the listener that starts the follow-up sees the
            // other's write.
            catchUp(complaints(early));
        }
    }

    /**
     * Applies what waits for these complaints, as far as they are known by now.
     *
     * @return those for which something waits still
     */
    Set<ComplaintId> catchUp(Collection<ComplaintId> complaints) {
        var waited = waiting.of(complaints);
        if (waited.isEmpty()) {
            return Set.of();
        }
        var stillEarly = Set.copyOf(tellThoseKnown(waited));
        waiting.remove(waited.stream().filter(it -> !stillEarly.contains(it)).toList());
        return complaints(stillEarly);
    }

    private static Set<ComplaintId> complaints(Collection<EventEnvelope<?>> events) {
        return events.stream().map(EventEnvelope::complaintId).collect(Collectors.toSet());
    }

    /** @return those whose complaint we do not know yet */
    private List<EventEnvelope<?>> tellThoseKnown(List<EventEnvelope<?>> news) {
        if (news.isEmpty()) {
            return List.of();
        }
        var now = clock.instant();
        var commands = new ArrayList<Command<FollowUp, FollowUpEvent>>();
        var asked = new ArrayList<EventEnvelope<?>>();
        for (var envelope : news) {
            if (envelope.event() instanceof ResolutionEvent event) {
                asked.add(envelope);
                commands.add(
                        Command.causedBy(
                                envelope,
                                state ->
                                        switch (state) {
                                            case Started started ->
                                                    rules.news(started, envelope.id(), event, now);
                                            case NotStarted ignored -> throw new TooEarly();
                                        }));
            }
        }
        var outcomes = followUps.handleAll(commands);
        var early = new ArrayList<EventEnvelope<?>>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.Refused<FollowUp>) {
                early.add(asked.get(i));
            }
        }
        return early;
    }

    /** The complaint itself has not been read yet. */
    private static final class TooEarly extends Refusal {
        TooEarly() {
            super("follow-up-not-started", "the complaint has not reached the follow-up yet");
        }
    }
}

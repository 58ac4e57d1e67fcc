package io.redress.resolution.listening;

import io.redress.contract.EventEnvelope;
import io.redress.contract.EventType;
import io.redress.contract.Topic;
import io.redress.contract.followup.FollowUpEvent;
import io.redress.contract.followup.FollowUpEvent.ComplaintClosed;
import io.redress.contract.followup.FollowUpEvent.ComplaintReopened;
import io.redress.contract.followup.FollowUpEvent.FollowUpStarted;
import io.redress.contract.followup.FollowUpEvent.MessageSent;
import io.redress.contract.followup.FollowUpEvent.SurveyAnswered;
import io.redress.contract.followup.FollowUpEvent.SurveyInvited;
import io.redress.contract.followup.FollowUpEvent.SurveyLapsed;
import io.redress.contract.resolution.ReopenReason;
import io.redress.platform.log.EventHandler;
import io.redress.resolution.cases.Cases;
import io.redress.resolution.cases.Cases.Told;
import io.redress.resolution.domain.CaseCommand.HearClosing;
import io.redress.resolution.domain.CaseCommand.HearCustomerTold;
import io.redress.resolution.domain.CaseCommand.HearReopening;
import io.redress.resolution.domain.CaseCommand.Heard;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** That the customer was told something, and how they found the outcome. */
@Component
final class FollowUpListener implements EventHandler {

    private static final Set<Class<?>> WANTED =
            Set.of(MessageSent.class, ComplaintReopened.class, ComplaintClosed.class);

    private final Cases cases;

    FollowUpListener(Cases cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "resolution-follow-up";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.FOLLOW_UP);
    }

    @Override
    public boolean wants(EventType<?> type) {
        return WANTED.contains(type.payload());
    }

    @Override
    public void handle(List<EventEnvelope<?>> events) {
        cases.tell(events.stream().flatMap(FollowUpListener::told).toList());
    }

    private static Stream<Told> told(EventEnvelope<?> envelope) {
        return envelope.event() instanceof FollowUpEvent event
                ? heard(event).map(heard -> Told.of(envelope, heard)).stream()
                : Stream.empty();
    }

    private static Optional<Heard> heard(FollowUpEvent event) {
        return switch (event) {
            case MessageSent e -> Optional.of(new HearCustomerTold(e.occurredAt()));
            // Our own word come back, later than it was said: the case may be resolved again by
            // now.
            case ComplaintReopened e when e.reason() == ReopenReason.COMPLAINED_AGAIN ->
                    Optional.empty();
            case ComplaintReopened e -> Optional.of(new HearReopening(e.reason(), e.occurredAt()));
            case ComplaintClosed e -> Optional.of(new HearClosing(e.occurredAt()));
            case FollowUpStarted e -> Optional.empty();
            case SurveyInvited e -> Optional.empty();
            case SurveyAnswered e -> Optional.empty();
            case SurveyLapsed e -> Optional.empty();
        };
    }
}

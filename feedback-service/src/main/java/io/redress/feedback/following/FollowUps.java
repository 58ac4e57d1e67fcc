package io.redress.feedback.following;

import io.redress.contract.ComplaintId;
import io.redress.contract.Reference;
import io.redress.contract.Topic;
import io.redress.contract.followup.FollowUpEvent;
import io.redress.feedback.domain.FollowUp;
import io.redress.feedback.domain.FollowUp.AwaitingSurvey;
import io.redress.feedback.domain.FollowUp.Ended;
import io.redress.feedback.domain.FollowUp.NotStarted;
import io.redress.feedback.domain.FollowUp.Running;
import io.redress.feedback.domain.FollowUp.Started;
import io.redress.feedback.domain.FollowUpRules;
import io.redress.platform.aggregate.AggregateType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells the platform what a follow-up is. */
public final class FollowUps implements AggregateType<FollowUp, FollowUpEvent> {

    private final FollowUpRules rules;

    public FollowUps(FollowUpRules rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "feedback-follow-ups";
    }

    @Override
    public Topic topic() {
        return Topic.FOLLOW_UP;
    }

    @Override
    public Class<FollowUp> stateType() {
        return FollowUp.class;
    }

    @Override
    public Class<FollowUpEvent> eventType() {
        return FollowUpEvent.class;
    }

    @Override
    public FollowUp initial(ComplaintId id) {
        return new NotStarted(id);
    }

    @Override
    public FollowUp evolve(FollowUp state, FollowUpEvent event) {
        return state.after(event);
    }

    @Override
    public Optional<Instant> nextDue(FollowUp state) {
        return rules.nextDue(state);
    }

    @Override
    public List<FollowUpEvent> onDue(FollowUp state, Instant now) {
        return rules.silence(state, now);
    }

    @Override
    public Map<String, Object> facets(FollowUp state) {
        return Map.of("phase", phase(state));
    }

    @Override
    public @Nullable Reference reference(FollowUp state) {
        return state instanceof Started started ? started.course().reference() : null;
    }

    /** A word for people and programs; the state's own JSON is nobody else's business. */
    public static String phase(FollowUp state) {
        return switch (state) {
            case NotStarted ignored -> "not-started";
            case Running ignored -> "running";
            case AwaitingSurvey ignored -> "awaiting-survey";
            case Ended ignored -> "ended";
        };
    }
}

package io.redress.triage.crisis;

import io.redress.contract.ComplaintId;
import io.redress.contract.DeterministicId;
import io.redress.contract.signals.Crowd;
import io.redress.contract.signals.SignalEvent;
import io.redress.contract.signals.SignalEvent.CrisisEnded;
import io.redress.contract.signals.SignalEvent.CrisisRaised;
import io.redress.triage.policy.CrisisPolicy.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One rule about one crowd: who met it lately, and the crisis when there is one.
 *
 * @param rule its id
 */
record RuleTrack(String rule, Crowd crowd, List<Met> met, @Nullable OpenCrisis open) {

    private static final int HOUR = 60;
    private static final int EXAMPLES = 10;

    /** A complaint that met the rule. */
    record Met(ComplaintId id, long minute) {}

    RuleTrack {
        met = List.copyOf(met);
    }

    RuleTrack(String rule, Crowd crowd) {
        this(rule, crowd, List.of(), null);
    }

    boolean isOver() {
        return met.isEmpty() && open == null;
    }

    /** Takes in who met the rule in this minute; what is too old is forgotten. */
    RuleTrack after(long minute, List<ComplaintId> more, Rule rule) {
        long oldest = minute - (long) rule.withinHours() * HOUR;
        var kept =
                Stream.concat(met.stream(), more.stream().map(id -> new Met(id, minute)))
                        .filter(one -> one.minute() > oldest)
                        .toList();
        var crisis = open == null || more.isEmpty() ? open : open.after(more.size(), minute);
        return new RuleTrack(this.rule, crowd, kept, crisis);
    }

    /** As much of it as is needed: who came before those is forgotten, however long the rule's window. */
    RuleTrack newest(Rule rule) {
        int needed = Math.max(rule.least(), EXAMPLES);
        return met.size() <= needed
                ? this
                : new RuleTrack(
                        this.rule, crowd, met.subList(met.size() - needed, met.size()), open);
    }

    boolean raises(Rule rule) {
        return open == null && met.size() >= rule.least();
    }

    boolean ends(long minute, Rule rule) {
        return open != null && minute - open.lastMinute() >= (long) rule.calmHours() * HOUR;
    }

    RuleTrack opened(String key, long minute) {
        var tippedBy = met.getLast().id();
        var id = DeterministicId.of(tippedBy.value(), "crisis/" + key + "/" + minute);
        return new RuleTrack(
                rule, crowd, met, new OpenCrisis(id, tippedBy, minute, met.size(), minute));
    }

    RuleTrack closed() {
        return new RuleTrack(rule, crowd, List.of(), null);
    }

    Optional<SignalEvent> raised(@Nullable UUID surgeId, String policyVersion) {
        return Optional.ofNullable(open)
                .map(
                        crisis ->
                                new CrisisRaised(
                                        crisis.tippedBy(),
                                        crisis.crisisId(),
                                        rule,
                                        crowd,
                                        crisis.complaints(),
                                        examples(),
                                        surgeId,
                                        policyVersion,
                                        instantAfter(crisis.raised())));
    }

    Optional<SignalEvent> ended(long minute) {
        return Optional.ofNullable(open)
                .map(
                        crisis ->
                                new CrisisEnded(
                                        crisis.tippedBy(),
                                        crisis.crisisId(),
                                        rule,
                                        crowd,
                                        instantAfter(crisis.raised()),
                                        crisis.complaints(),
                                        instantAfter(minute)));
    }

    private List<ComplaintId> examples() {
        return met.reversed().stream().limit(EXAMPLES).map(Met::id).toList();
    }

    private static Instant instantAfter(long minute) {
        return Instant.ofEpochSecond((minute + 1) * 60);
    }
}

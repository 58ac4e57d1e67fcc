package io.redress.triage.surge;

import io.redress.contract.ComplaintId;
import io.redress.contract.DeterministicId;
import io.redress.contract.signals.Crowd;
import io.redress.contract.signals.Evidence;
import io.redress.contract.signals.SignalEvent;
import io.redress.contract.signals.SignalEvent.SurgeDetected;
import io.redress.contract.signals.SignalEvent.SurgeEnded;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One possible crowd: its baseline, the run of evidence that is under way, and its surge when one is open. */
final class Track {

    /** A doubling or tripling of a busy crowd shows in the one, a handful about a quiet one in the other. */
    private static final double MODERATE = 2.5;

    private static final double STRONG = 10;

    private static final double HARDLY_BY_CHANCE = 1e-6;

    private static final double LIKE_SILENCE = 0.02;

    /** Over when there are not half as many again as usual. */
    private static final double OVER = 1.5;

    /** What lasts so long is no surge any more but the new baseline. */
    private static final long LASTING = 7 * 24 * 60;

    private final Crowd crowd;
    private final Habit habit;
    private final Recent recent;
    private int inThisHour;
    private Run moderate;
    private Run strong;
    private @Nullable OpenSurge open;

    /** All there is to a track, to be kept. */
    @SuppressWarnings("ArrayRecordComponent") // written down at once
    record State(
            Crowd crowd,
            float[] habit,
            List<Recent.Minute> recent,
            int inThisHour,
            Run moderate,
            Run strong,
            @Nullable OpenSurge open) {}

    Track(Crowd crowd) {
        this(new State(crowd, new float[Week.HOURS], List.of(), 0, Run.NONE, Run.NONE, null));
    }

    Track(State state) {
        crowd = state.crowd();
        habit = new Habit(state.habit());
        recent = new Recent(state.recent());
        inThisHour = state.inThisHour();
        moderate = state.moderate();
        strong = state.strong();
        open = state.open();
    }

    State state() {
        return new State(
                crowd, habit.weights(), recent.minutes(), inThisHour, moderate, strong, open);
    }

    @Nullable OpenSurge open() {
        return open;
    }

    Crowd crowd() {
        return crowd;
    }

    /** Whether a minute without complaints changes anything. */
    boolean isActive() {
        return open != null || !moderate.isNone() || !strong.isNone();
    }

    /** What customers may name as they like, so that there is no end to them. */
    boolean isOfProduct() {
        return crowd.product() != null;
    }

    boolean isIdle() {
        return !isActive() && inThisHour == 0;
    }

    /** A product of which less is known than is taken for granted of one never named has nothing to tell. */
    boolean isForgotten() {
        return isIdle()
                && habit.isLessThan(isOfProduct() ? Calendar.PRIOR_COMPLAINTS : LIKE_SILENCE);
    }

    /**
     * Counts one minute.
     *
     * @param came its complaints
     * @param unexplained those that are in no narrower surge
     */
    Optional<SignalEvent> minute(
            long minute,
            List<ComplaintId> came,
            List<ComplaintId> unexplained,
            Calendar calendar,
            Alarm alarm) {
        inThisHour += came.size();
        recent.add(minute, came);
        var usual = calendar.expected(habit, minute);
        var surge = open;
        if (surge != null) {
            open = surge.after(came.size(), usual.rate());
            return ended(open, minute, usual, calendar);
        }
        if (calendar.hours() < alarm.learningHours()) {
            return Optional.empty();
        }
        moderate = moderate.after(minute, unexplained.size(), usual, MODERATE);
        strong = strong.after(minute, unexplained.size(), usual, STRONG);
        var run = moderate.score() >= strong.score() ? moderate : strong;
        var chance = Chance.ofAtLeast(run.count(), run.expected(), usual.doubt());
        if (unexplained.isEmpty()
                || run.score() < alarm.evidence()
                || run.count() < alarm.least()
                || chance > HARDLY_BY_CHANCE) {
            return Optional.empty();
        }
        return Optional.of(detected(run, chance, minute, unexplained.getLast()));
    }

    /** A narrower surge explains what came until now. */
    void explained() {
        moderate = Run.NONE;
        strong = Run.NONE;
    }

    /** Whether the end of this hour changes anything. */
    boolean learns(int hourOfWeek) {
        return inThisHour > 0 || habit.of(hourOfWeek) > 0;
    }

    /** @return what was learned of this hour: no more than a busy one, so that a surge is not taken for usual */
    double hourIsOver(int hourOfWeek, Expected usual, boolean learning) {
        double mean = usual.rate() * 60;
        double busy = mean + 2 * Math.sqrt(mean + usual.doubt() * mean * mean) + 1;
        double learned = learning ? inThisHour : Math.min(inThisHour, busy);
        habit.learn(hourOfWeek, learned);
        inThisHour = 0;
        return learned;
    }

    Habit habit() {
        return habit;
    }

    private SurgeDetected detected(Run run, double chance, long minute, ComplaintId tippedBy) {
        var id =
                DeterministicId.of(tippedBy.value(), "surge/" + CrowdKeys.of(crowd) + "/" + minute);
        open = new OpenSurge(id, tippedBy, minute, run.count(), run.expected());
        explained();
        var until = Week.instantOf(minute + 1);
        return new SurgeDetected(
                tippedBy,
                id,
                crowd,
                new Evidence(
                        Week.instantOf(run.since()),
                        until,
                        run.count(),
                        run.expected(),
                        chance,
                        recent.examples(run.since())),
                until);
    }

    private Optional<SignalEvent> ended(
            OpenSurge surge, long minute, Expected usual, Calendar calendar) {
        long lasted = minute - surge.detected();
        boolean asUsual = recent.count() <= OVER * usual.rate() * Recent.MINUTES + 1;
        if (lasted >= LASTING) {
            habit.become(surge.complaints() * 60.0 / lasted, calendar.watched());
        } else if (lasted < Recent.MINUTES || !asUsual) {
            return Optional.empty();
        }
        open = null;
        return Optional.of(
                new SurgeEnded(
                        surge.tippedBy(),
                        surge.surgeId(),
                        crowd,
                        Week.instantOf(surge.detected() + 1),
                        surge.complaints(),
                        Week.instantOf(minute + 1)));
    }
}

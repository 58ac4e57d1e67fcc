package io.redress.triage.surge;

import io.redress.contract.ComplaintId;
import io.redress.contract.DeterministicId;
import io.redress.contract.signals.Crowd;
import io.redress.contract.signals.Evidence;
import io.redress.contract.signals.SignalEvent;
import io.redress.contract.signals.SignalEvent.SurgeDetected;
import io.redress.contract.signals.SignalEvent.SurgeEnded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Crowds that no field names: complaints of the last hour that mean the same, more of them than the
 * past two weeks let expect. A complaint that is in another surge already is left out, unless its surge
 * of meaning was told first.
 */
final class Meanings {

    /** Every minute asks about every cluster: so rare must chance be. */
    private static final double HARDLY_BY_CHANCE = 1e-8;

    private static final double OVER = 1.5;
    private static final String SLOT = "past/";
    private static final String OPEN = "meaning/";

    private final double nearness;
    private final int least;
    private final PastMeanings past;
    private final List<Cluster> clusters = new ArrayList<>();
    private final Map<String, @Nullable Object> changes = new HashMap<>();

    /** A surge of meaning, to be kept. */
    @SuppressWarnings("ArrayRecordComponent") // written down at once
    record State(byte[] leader, OpenSurge open) {}

    Meanings(double nearness, int least, PastMeanings past) {
        this.nearness = nearness;
        this.least = least;
        this.past = past;
    }

    void sample(long minute, byte[] meaning) {
        int slot = past.offer(minute, meaning);
        if (slot >= 0) {
            changes.put(SLOT + slot, meaning);
        }
    }

    List<Cluster> clusters() {
        return clusters;
    }

    /** A complaint of the last hour, or a moment before a minute is counted. */
    void take(Observed observed, long minute) {
        var meaning = observed.meaning();
        if (meaning != null) {
            nearestOrNew(meaning).add(observed.complaintId(), minute);
        }
    }

    /**
     * Counts one minute after its complaints were taken.
     *
     * @param hourly how many complaints an hour like this one brings, all together
     */
    List<SignalEvent> minute(long minute, double hourly, boolean learning) {
        var signals = new ArrayList<SignalEvent>();
        for (var cluster : clusters) {
            cluster.forget(minute);
            if (cluster.open() != null) {
                ended(cluster, minute, hourly).ifPresent(signals::add);
            } else if (!learning && cluster.grewIn(minute)) {
                detected(cluster, minute, hourly).ifPresent(signals::add);
            }
        }
        clusters.removeIf(Cluster::isOver);
        return signals;
    }

    /** Those that mean what a surge of meaning is about that was told and is not over. */
    Set<ComplaintId> explained(List<Observed> complaints) {
        var explained = new HashSet<ComplaintId>();
        for (var each : complaints) {
            var meaning = each.meaning();
            var cluster = meaning == null ? null : nearest(meaning);
            if (cluster != null && cluster.open() != null) {
                explained.add(each.complaintId());
            }
        }
        return explained;
    }

    private Cluster nearestOrNew(byte[] meaning) {
        var nearest = nearest(meaning);
        if (nearest == null) {
            nearest = new Cluster(meaning);
            clusters.add(nearest);
        }
        return nearest;
    }

    private @Nullable Cluster nearest(byte[] meaning) {
        Cluster best = null;
        double most = nearness;
        for (var cluster : clusters) {
            double near = cluster.nearness(meaning);
            if (near >= most) {
                most = near;
                best = cluster;
            }
        }
        return best;
    }

    private double expected(Cluster cluster, double hourly) {
        return hourly * past.likeIt(cluster.leader(), nearness) / (past.size() + 1);
    }

    private Optional<SignalEvent> detected(Cluster cluster, long minute, double hourly) {
        if (cluster.size() < least || !past.tellEnough()) {
            return Optional.empty();
        }
        double expected = expected(cluster, hourly);
        double doubt = 1 / past.likeIt(cluster.leader(), nearness);
        double chance = Chance.ofAtLeast(cluster.size(), expected, doubt);
        if (chance > HARDLY_BY_CHANCE) {
            return Optional.empty();
        }
        var tippedBy = cluster.last().id();
        var id = DeterministicId.of(tippedBy.value(), "surge/meaning/" + minute);
        keep(cluster, new OpenSurge(id, tippedBy, minute, cluster.size(), expected));
        var until = Week.instantOf(minute + 1);
        var from = Week.instantOf(cluster.first().minute());
        return Optional.of(
                new SurgeDetected(
                        tippedBy,
                        id,
                        Crowd.ofMeaning(),
                        new Evidence(
                                from, until, cluster.size(), expected, chance, cluster.examples()),
                        until));
    }

    private Optional<SignalEvent> ended(Cluster cluster, long minute, double hourly) {
        var surge = cluster.open();
        if (surge == null) {
            return Optional.empty();
        }
        double usual = expected(cluster, hourly);
        surge = surge.after(cluster.grownIn(minute), usual / Recent.MINUTES);
        keep(cluster, surge);
        if (minute - surge.detected() < Recent.MINUTES || cluster.size() > OVER * usual + 1) {
            return Optional.empty();
        }
        cluster.open(null);
        changes.put(OPEN + surge.surgeId(), null);
        return Optional.of(
                new SurgeEnded(
                        surge.tippedBy(),
                        surge.surgeId(),
                        Crowd.ofMeaning(),
                        Week.instantOf(surge.detected() + 1),
                        surge.complaints(),
                        Week.instantOf(minute + 1)));
    }

    private void keep(Cluster cluster, OpenSurge surge) {
        cluster.open(surge);
        changes.put(OPEN + surge.surgeId(), new State(cluster.leader(), surge));
    }

    Map<String, @Nullable Object> changes() {
        var asked = new HashMap<>(changes);
        changes.clear();
        return asked;
    }

    void restore(Kept.Reader kept) {
        if (kept.key().startsWith(SLOT)) {
            past.restore(
                    Integer.parseInt(kept.key().substring(SLOT.length())), kept.as(byte[].class));
        } else if (kept.key().startsWith(OPEN)) {
            var state = kept.as(State.class);
            clusters.add(new Cluster(state.leader(), state.open()));
        }
    }
}

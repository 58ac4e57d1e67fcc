package io.redress.triage.signals;

import io.redress.contract.signals.SignalEvent;
import io.redress.contract.signals.SignalEvent.CrisisEnded;
import io.redress.contract.signals.SignalEvent.CrisisRaised;
import io.redress.contract.signals.SignalEvent.SurgeDetected;
import io.redress.contract.signals.SignalEvent.SurgeEnded;
import io.redress.triage.crisis.CrisisWatch;
import io.redress.triage.surge.CrowdWatch;
import io.redress.triage.surge.Kept;
import io.redress.triage.surge.Observed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Complaints by their minutes, and both watches over them. Of those that were counted it keeps for an
 * hour what must be remembered after a start, and no more.
 */
final class Watch {

    private static final String COMPLAINT = "complaint/";
    private static final int KEPT_MINUTES = 60;

    /** A longer silence tells nothing: the hours between were watched by nobody. */
    private static final long SILENCE = 14L * 24 * 60;

    private static final long UNKNOWN = Long.MIN_VALUE;

    private final CrowdWatch crowds;
    private final CrisisWatch crises;
    private final TreeMap<Long, List<Observed>> minutes = new TreeMap<>();
    private final Map<String, byte @Nullable []> changes = new HashMap<>();
    private long next = UNKNOWN;

    Watch(CrowdWatch crowds, CrisisWatch crises) {
        this.crowds = crowds;
        this.crises = crises;
    }

    long next() {
        return next;
    }

    void startAt(long minute) {
        next = minute;
    }

    void take(Observed observed) {
        add(observed);
        changes.put(key(observed), Json.of(observed));
    }

    /** Counts every minute that was over before this time. @return whether there was one */
    boolean until(Instant reached, Consumer<SignalEvent> say) {
        if (reached.equals(Instant.MIN) || (minutes.isEmpty() && next == UNKNOWN)) {
            return false;
        }
        long end = Math.floorDiv(reached.getEpochSecond(), 60L);
        if (next == UNKNOWN || end - next > SILENCE) {
            next =
                    Math.max(
                            next,
                            minutes.isEmpty() ? end : Math.max(minutes.firstKey(), end - SILENCE));
        }
        boolean counted = next < end;
        for (; next < end; next++) {
            count(next, say);
        }
        if (counted) {
            crowds.changes().forEach(this::changed);
            crises.changes().forEach(this::changed);
        }
        return counted;
    }

    private void count(long minute, Consumer<SignalEvent> say) {
        var came = minutes.getOrDefault(minute, List.of());
        crowds.minute(minute, came).forEach(say);
        crises.minute(minute, came, crowds::open).forEach(say);
        forgetBut(crowds.remembered(), minute, came);
        var old = minutes.headMap(minute - KEPT_MINUTES, true);
        old.values().forEach(some -> some.forEach(one -> changes.put(key(one), null)));
        old.clear();
    }

    private void forgetBut(List<Observed> remembered, long minute, List<Observed> came) {
        var ids = remembered.stream().map(Observed::complaintId).collect(Collectors.toSet());
        came.stream()
                .filter(one -> !ids.contains(one.complaintId()))
                .forEach(one -> changes.put(key(one), null));
        if (remembered.isEmpty()) {
            minutes.remove(minute);
        } else {
            minutes.put(minute, remembered);
        }
    }

    /** What changed since somebody asked; null for what is to be forgotten. */
    Map<String, byte @Nullable []> changes() {
        var asked = new HashMap<>(changes);
        changes.clear();
        return asked;
    }

    void restore(String key, byte[] state) {
        if (key.startsWith(COMPLAINT)) {
            add(Json.read(state, Observed.class));
            return;
        }
        var kept = new Stored(key, state);
        crowds.restore(kept);
        crises.restore(kept);
    }

    /** All is back: the hour before is remembered in its order. */
    void restored() {
        minutes.headMap(next)
                .values()
                .forEach(some -> some.stream().sorted(Observed.IN_TIME).forEach(crowds::remember));
    }

    CrowdWatch crowds() {
        return crowds;
    }

    CrisisWatch crises() {
        return crises;
    }

    static UUID idOf(SignalEvent signal) {
        return switch (signal) {
            case SurgeDetected it -> it.surgeId();
            case SurgeEnded it -> it.surgeId();
            case CrisisRaised it -> it.crisisId();
            case CrisisEnded it -> it.crisisId();
        };
    }

    private void add(Observed observed) {
        long minute = Math.floorDiv(observed.at().getEpochSecond(), 60L);
        minutes.computeIfAbsent(minute, m -> new ArrayList<>()).add(observed);
    }

    private void changed(Kept kept) {
        changes.put(kept.key(), kept.state() == null ? null : Json.of(kept.state()));
    }

    private static String key(Observed observed) {
        return COMPLAINT + observed.complaintId();
    }

    @SuppressWarnings("ArrayRecordComponent") // read at once
    private record Stored(String key, byte[] state) implements Kept.Reader {

        @Override
        public <T> T as(Class<T> type) {
            return Json.read(state, type);
        }
    }
}

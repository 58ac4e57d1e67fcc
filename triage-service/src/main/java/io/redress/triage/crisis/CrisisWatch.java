package io.redress.triage.crisis;

import io.redress.contract.ComplaintId;
import io.redress.contract.signals.Crowd;
import io.redress.contract.signals.CrowdKind;
import io.redress.contract.signals.SignalEvent;
import io.redress.triage.policy.CrisisPolicy;
import io.redress.triage.policy.CrisisPolicy.Rule;
import io.redress.triage.surge.CrowdKeys;
import io.redress.triage.surge.Kept;
import io.redress.triage.surge.Observed;
import io.redress.triage.surge.OpenSurge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds complaints against the install's crisis rules, one minute of event time after the other. */
public final class CrisisWatch {

    private static final String RULE = "rule/";

    private final CrisisPolicy policy;
    private final Map<String, Rule> rules = new HashMap<>();
    private final Map<String, RuleTrack> tracks = new TreeMap<>();
    private final Set<String> changed = new HashSet<>();

    public CrisisWatch(CrisisPolicy policy) {
        this.policy = policy;
        policy.rules().forEach(rule -> rules.put(rule.id(), rule));
    }

    /**
     * Takes in the complaints of one minute.
     *
     * @param surges finds the surge of a crowd that is open
     */
    public List<SignalEvent> minute(
            long minute, List<Observed> came, Function<Crowd, @Nullable OpenSurge> surges) {
        var met = met(came);
        met.keySet().forEach(key -> tracks.computeIfAbsent(key.text(), k -> key.track()));
        var byKey = new HashMap<String, List<ComplaintId>>();
        met.forEach((key, ids) -> byKey.put(key.text(), ids));
        var signals = new ArrayList<SignalEvent>();
        for (var entry : tracks.entrySet()) {
            var more = byKey.getOrDefault(entry.getKey(), List.of());
            entry.setValue(step(entry.getKey(), entry.getValue(), minute, more, surges, signals));
        }
        tracks.values().removeIf(RuleTrack::isOver);
        return signals;
    }

    private record Key(String rule, Crowd crowd) {

        String text() {
            return rule + "|" + CrowdKeys.of(crowd);
        }

        RuleTrack track() {
            return new RuleTrack(rule, crowd);
        }
    }

    private Map<Key, List<ComplaintId>> met(List<Observed> came) {
        var met = new LinkedHashMap<Key, List<ComplaintId>>();
        var inTime = came.stream().filter(Observed::isComplaint).sorted(Observed.IN_TIME).toList();
        for (var each : inTime) {
            for (var rule : policy.rules()) {
                if (rule.isMetBy(each.category(), each.severity(), each.flags())) {
                    crowds(each, rule)
                            .forEach(
                                    crowd ->
                                            met.computeIfAbsent(
                                                            new Key(rule.id(), crowd),
                                                            k -> new ArrayList<>())
                                                    .add(each.complaintId()));
                }
            }
        }
        return met;
    }

    /** By the product where it is known, otherwise by the category. */
    private static List<Crowd> crowds(Observed observed, Rule rule) {
        var own =
                observed.crowds().stream()
                        .filter(crowd -> rule.together().contains(crowd.kind()))
                        .filter(
                                crowd ->
                                        crowd.kind() != CrowdKind.MATTER
                                                || observed.product() == null
                                                || crowd.product() != null);
        var all =
                rule.together().contains(CrowdKind.ALL)
                        ? Stream.of(Crowd.ofAll())
                        : Stream.<Crowd>of();
        return Stream.concat(own, all).toList();
    }

    private RuleTrack step(
            String key,
            RuleTrack before,
            long minute,
            List<ComplaintId> more,
            Function<Crowd, @Nullable OpenSurge> surges,
            List<SignalEvent> signals) {
        var rule = rules.get(before.rule());
        if (rule == null) {
            before.ended(minute).ifPresent(signals::add);
            changed.add(key);
            return before.closed();
        }
        var track = before.after(minute, more, rule);
        if (track.raises(rule)) {
            track = track.opened(key, minute);
            var surge = surges.apply(track.crowd());
            track.raised(surge == null ? null : surge.surgeId(), policy.version())
                    .ifPresent(signals::add);
        } else if (track.ends(minute, rule)) {
            track.ended(minute).ifPresent(signals::add);
            track = track.closed();
        }
        track = track.newest(rule);
        if (!track.equals(before)) {
            changed.add(key);
        }
        return track;
    }

    public long openCrises() {
        return tracks.values().stream().filter(track -> track.open() != null).count();
    }

    /** What changed since somebody asked. */
    public List<Kept> changes() {
        var changes = changed.stream().map(key -> new Kept(RULE + key, tracks.get(key))).toList();
        changed.clear();
        return changes;
    }

    public void restore(Kept.Reader kept) {
        if (kept.key().startsWith(RULE)) {
            tracks.put(kept.key().substring(RULE.length()), kept.as(RuleTrack.class));
        }
    }
}

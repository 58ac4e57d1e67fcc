package io.redress.triage.surge;

import io.redress.contract.signals.Crowd;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All tracks by their key, and which of them changed since somebody asked. */
final class Tracks {

    /** Of products, which customers name as they like: some megabytes. */
    static final int MOST_PRODUCTS = 4_000;

    private static final Comparator<Track> LEAST_KNOWN_FIRST =
            Comparator.comparingDouble((Track t) -> t.habit().total())
                    .thenComparing(t -> CrowdKeys.of(t.crowd()));

    private static final Comparator<Track> NARROW_FIRST =
            Comparator.comparingInt((Track t) -> CrowdKeys.width(t.crowd()))
                    .thenComparing(t -> CrowdKeys.of(t.crowd()));

    private final Map<String, Track> tracks = new HashMap<>();
    private final Set<String> active = new HashSet<>();
    private final Set<String> changed = new HashSet<>();

    void restore(Track.State state) {
        var track = new Track(state);
        tracks.put(CrowdKeys.of(track.crowd()), track);
        note(track);
        changed.clear();
    }

    Track of(Crowd crowd) {
        return tracks.computeIfAbsent(CrowdKeys.of(crowd), key -> new Track(crowd));
    }

    /** Those that something can happen to in a minute, the narrower before the wider. */
    List<Track> touchedBy(Collection<Crowd> crowds) {
        var touched = new HashSet<Track>();
        active.forEach(key -> touched.add(tracks.get(key)));
        crowds.forEach(crowd -> touched.add(of(crowd)));
        return touched.stream().sorted(NARROW_FIRST).toList();
    }

    Collection<Track> all() {
        return new ArrayList<>(tracks.values());
    }

    void note(Track track) {
        var key = CrowdKeys.of(track.crowd());
        changed.add(key);
        if (track.isActive()) {
            active.add(key);
        } else {
            active.remove(key);
        }
    }

    /** At the end of an hour: drops what is forgotten, and of too many products the least known. */
    void dropForgotten() {
        all().stream().filter(Track::isForgotten).forEach(this::drop);
        var products = all().stream().filter(Track::isOfProduct).toList();
        products.stream()
                .filter(Track::isIdle)
                .sorted(LEAST_KNOWN_FIRST)
                .limit(Math.max(0, products.size() - MOST_PRODUCTS))
                .forEach(this::drop);
    }

    private void drop(Track track) {
        var key = CrowdKeys.of(track.crowd());
        tracks.remove(key);
        active.remove(key);
        changed.add(key);
    }

    /** Key and state of what changed; a state that is missing is forgotten. */
    Map<String, Track.@Nullable State> changes() {
        var changes = new HashMap<String, Track.@Nullable State>();
        for (var key : changed) {
            var track = tracks.get(key);
            changes.put(key, track == null ? null : track.state());
        }
        changed.clear();
        return changes;
    }
}

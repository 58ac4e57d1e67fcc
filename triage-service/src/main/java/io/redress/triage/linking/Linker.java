package io.redress.triage.linking;

import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.triage.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Links complaints with earlier ones. The view of sightings runs behind the log, so what this process
 * saw lately is remembered beside it; two processes that read two halves of one story in the same
 * second may miss each other.
 */
public final class Linker {

    private static final int REMEMBERED_KEYS = 20_000;

    private final Sightings sightings;
    private final Pseudonyms pseudonyms;
    private final Map<String, List<Sighting>> lately =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, List<Sighting>> eldest) {
                    return size() > REMEMBERED_KEYS;
                }
            };

    public Linker(Sightings sightings, Pseudonyms pseudonyms) {
        this.sightings = sightings;
        this.pseudonyms = pseudonyms;
    }

    /**
     * For each complaint the link, or nothing, in the same order. Complaints of one call find each other.
     *
     * @param languages of the narratives, for the reasons
     */
    public synchronized List<Optional<Link>> link(
            List<ComplaintReceived> complaints, List<String> languages) {
        var tellings = complaints.stream().map(it -> Telling.of(it, pseudonyms)).toList();
        Set<String> keys = new HashSet<>();
        tellings.forEach(telling -> keys.addAll(telling.keys().lookedUp()));
        var known = new HashMap<String, List<Sighting>>(sightings.under(keys));
        keys.forEach(key -> lately.getOrDefault(key, List.of()).forEach(s -> add(known, key, s)));
        tellings.forEach(telling -> remember(telling, known));

        var links = new ArrayList<Optional<Link>>();
        for (int i = 0; i < tellings.size(); i++) {
            var telling = tellings.get(i);
            links.add(
                    LinkRule.find(
                            telling.sighting(),
                            telling.keys(),
                            known,
                            languages.get(i).equals("en")));
        }
        return links;
    }

    private void remember(Telling telling, Map<String, List<Sighting>> known) {
        for (var key : telling.keys().own()) {
            add(known, key, telling.sighting());
            add(lately, key, telling.sighting());
        }
    }

    private static void add(Map<String, List<Sighting>> sightings, String key, Sighting sighting) {
        sightings.merge(key, List.of(sighting), Linker::firstAndLast);
    }

    /** As the view keeps them: however many complaints share a key, two are enough to find each other. */
    private static List<Sighting> firstAndLast(List<Sighting> some, List<Sighting> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        all.sort(Sighting.IN_TIME);
        return List.of(all.getFirst(), all.getLast());
    }
}

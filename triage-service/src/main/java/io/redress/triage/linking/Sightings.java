package io.redress.triage.linking;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Complaints that were here, by the keys of {@link StoryKeys}: the first and the last of each key. */
public interface Sightings {

    /** Keys without a sighting are left out. */
    Map<String, List<Sighting>> under(Collection<String> keys);
}

package io.redress.triage.triaging;

import io.redress.contract.ComplaintId;
import java.util.LinkedHashMap;
import java.util.Map;

/** The last complaints that were triaged here: bridges the moment until the view knows them. */
final class RecentlyTriaged {

    private static final int KEPT = 20_000;

    private final Map<ComplaintId, Boolean> kept =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<ComplaintId, Boolean> eldest) {
                    return size() > KEPT;
                }
            };

    synchronized void add(ComplaintId id) {
        kept.put(id, true);
    }

    synchronized boolean has(ComplaintId id) {
        return kept.containsKey(id);
    }
}

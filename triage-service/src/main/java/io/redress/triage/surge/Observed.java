package io.redress.triage.surge;

import io.redress.contract.Category;
import io.redress.contract.ComplaintId;
import io.redress.contract.Flag;
import io.redress.contract.Severity;
import io.redress.contract.signals.Crowd;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One complaint as far as counting goes: no person, no text.
 *
 * @param at when it was received
 * @param meaning its embedding, one byte a dimension; null when it was not read for its meaning
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read only, compared by nobody
public record Observed(
        ComplaintId complaintId,
        Instant at,
        Category category,
        @Nullable String product,
        @Nullable String site,
        @Nullable String supplier,
        Severity severity,
        Set<Flag> flags,
        byte @Nullable [] meaning) {

    /** The same complaints in any order of arrival are counted in this one. */
    public static final Comparator<Observed> IN_TIME =
            Comparator.comparing(Observed::at).thenComparing(o -> o.complaintId().value());

    public Observed {
        flags = Set.copyOf(flags);
    }

    public Observed received(Instant time) {
        return new Observed(
                complaintId, time, category, product, site, supplier, severity, flags, meaning);
    }

    /** Praise and questions make no crowd. */
    public boolean isComplaint() {
        return category != Category.NOT_A_COMPLAINT;
    }

    /** The crowds that this complaint may be one of. */
    public List<Crowd> crowds() {
        var crowds = new ArrayList<Crowd>();
        crowds.add(Crowd.of(category, null));
        if (product != null) {
            crowds.add(Crowd.of(category, product));
        }
        if (site != null) {
            crowds.add(Crowd.ofSite(site));
        }
        if (supplier != null) {
            crowds.add(Crowd.ofSupplier(supplier));
        }
        return crowds;
    }
}

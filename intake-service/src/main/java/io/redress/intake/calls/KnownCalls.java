package io.redress.intake.calls;

import io.redress.contract.ComplaintId;
import io.redress.intake.journey.CaughtUp;
import io.redress.intake.journey.Journeys;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Whether a call was told of before: what this process took lately, then what the view knows. The
 * recent calls bridge the moment until the view has caught up.
 */
@Component
class KnownCalls {

    private static final int RECENT = 10_000;

    private final Journeys journeys;
    private final CaughtUp view;
    private final Map<ComplaintId, String> recent =
            Collections.synchronizedMap(
                    new LinkedHashMap<>() {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<ComplaintId, String> eldest) {
                            return size() > RECENT;
                        }
                    });

    KnownCalls(Journeys journeys, CaughtUp view) {
        this.journeys = journeys;
        this.view = view;
    }

    /** What is known of a call that is told of now. */
    enum Known {
        NEW,
        /** Word for word what it began with: a resent copy. */
        SAME,
        UPDATE,
        /** Nobody can say: the store is away, or the view has not read the log since the start. */
        UNSURE
    }

    /** Of parallel tellings one alone is told that it is new. */
    Known tell(CallReport report) {
        var first = recent.putIfAbsent(report.complaintId(), report.fingerprint());
        if (first != null) {
            return first.equals(report.fingerprint()) ? Known.SAME : Known.UPDATE;
        }
        // Asked first: what the view takes in while we look may be what we look for.
        boolean complete = view.yes();
        try {
            var seen = journeys.callFingerprint(report.complaintId());
            seen.ifPresent(fingerprint -> recent.put(report.complaintId(), fingerprint));
            return seen.map(
                            fingerprint ->
                                    fingerprint.equals(report.fingerprint())
                                            ? Known.SAME
                                            : Known.UPDATE)
                    .orElseGet(() -> complete ? Known.NEW : Known.UNSURE);
        } catch (DataAccessException away) {
            return Known.UNSURE;
        }
    }

    /** It could not be written: as if it had not been told. */
    void forget(CallReport report) {
        recent.remove(report.complaintId(), report.fingerprint());
    }
}

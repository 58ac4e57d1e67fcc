package io.redress.triage.overview;

import io.redress.contract.Flag;
import io.redress.contract.triage.Link;
import io.redress.contract.triage.TriageEvent.Alternative;
import io.redress.contract.triage.TriageEvent.ComplaintTriaged;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One assessment as the desk shows it: codes whose names the page knows, and shares in whole percents. */
record Row(
        String complaintId,
        String reference,
        String category,
        int percent,
        List<Other> others,
        String severity,
        List<String> flags,
        List<String> reasons,
        @Nullable String earlier,
        @Nullable String linkReason,
        String triagedAt) {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** Another category that it may be. */
    record Other(String category, int percent) {

        static Other of(Alternative alternative) {
            return new Other(alternative.category().code(), percentOf(alternative.confidence()));
        }
    }

    static Row of(ComplaintTriaged triaged, ZoneId zone) {
        Link link = triaged.link();
        return new Row(
                triaged.complaintId().toString(),
                triaged.reference().value(),
                triaged.category().code(),
                percentOf(triaged.confidence()),
                triaged.alternatives().stream().map(Other::of).toList(),
                triaged.severity().code(),
                triaged.flags().stream().map(Flag::code).sorted().toList(),
                triaged.reasons(),
                link == null ? null : link.earlierReference().value(),
                link == null ? null : link.reason(),
                MINUTES.format(triaged.occurredAt().atZone(zone)));
    }

    private static int percentOf(double share) {
        return (int) Math.round(share * 100);
    }
}

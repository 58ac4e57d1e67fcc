package io.redress.triage.precedents;

import io.redress.contract.Category;
import io.redress.contract.ComplaintId;
import io.redress.contract.Severity;
import io.redress.contract.resolution.Remedy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What four topics tell of one complaint, as far as it helps with the next one like it. Each topic owns a part,
 * so that no order between them matters. A file that ended holds nothing but that.
 *
 * @param ended true when it was withdrawn or is handled elsewhere: no precedent any more
 */
record CaseFile(
        ComplaintId complaintId,
        @Nullable Told told,
        Reading reading,
        Handling handling,
        Verdict verdict,
        boolean ended) {

    /** By intake. */
    record Told(String reference, Instant receivedAt, String narrative, @Nullable String product) {}

    /**
     * By triage.
     *
     * @param judged a person said so: the machine's reading counts no more
     * @param product as the text names it
     */
    record Reading(
            @Nullable Category category,
            @Nullable Severity severity,
            @Nullable String product,
            boolean judged,
            @Nullable Teaching teaching) {

        static final Reading NONE = new Reading(null, null, null, false, null);

        Reading read(Category what, Severity howBad, @Nullable String about) {
            return judged
                    ? new Reading(category, severity, about, true, teaching)
                    : new Reading(what, howBad, about, false, teaching);
        }

        Reading judged(Category what, Severity howBad) {
            return new Reading(what, howBad, product, true, teaching);
        }

        Reading taught(@Nullable Teaching lesson) {
            return new Reading(category, severity, product, judged, lesson);
        }
    }

    /** Somebody held it up as one to learn from. */
    record Teaching(String by, @Nullable String note) {}

    /** By follow-up: what the customer made of it. */
    record Verdict(@Nullable Integer rating, @Nullable Boolean solved, long sequence) {
        static final Verdict NONE = new Verdict(null, null, -1);
    }

    static CaseFile of(ComplaintId id) {
        return new CaseFile(id, null, Reading.NONE, Handling.NONE, Verdict.NONE, false);
    }

    boolean isPrecedent() {
        return !ended
                && handling.resolvedAt() != null
                && told != null
                && reading.category() != Category.NOT_A_COMPLAINT;
    }

    /** 0 to 1: what the customer said about it, or a little better than nothing where they said nothing. */
    double satisfaction() {
        var rating = verdict.rating();
        double said = rating == null ? 0.55 : (rating - 1) / 4.0;
        if (Boolean.FALSE.equals(verdict.solved())) {
            said = Math.min(said, 0.2);
        }
        return Math.max(0, said - 0.25 * handling.reopened());
    }

    @Nullable String reference() {
        return told == null ? null : told.reference();
    }

    @Nullable String narrative() {
        return told == null ? null : told.narrative();
    }

    /** What the form says; what the text names where it says nothing. */
    @Nullable String product() {
        return told == null || told.product() == null ? reading.product() : told.product();
    }

    List<Remedy> remedies() {
        return handling.remedies();
    }

    CaseFile with(Told first) {
        return new CaseFile(complaintId, first, reading, handling, verdict, ended);
    }

    CaseFile with(Reading latest) {
        return new CaseFile(complaintId, told, latest, handling, verdict, ended);
    }

    CaseFile with(Handling latest) {
        return new CaseFile(complaintId, told, reading, latest, verdict, ended);
    }

    CaseFile with(Verdict latest) {
        return new CaseFile(complaintId, told, reading, handling, latest, ended);
    }

    CaseFile endedNow() {
        return new CaseFile(complaintId, null, Reading.NONE, Handling.NONE, Verdict.NONE, true);
    }
}

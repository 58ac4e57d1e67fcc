package io.redress.triage.precedents;

import io.redress.contract.Category;
import io.redress.contract.ComplaintId;
import io.redress.contract.Severity;
import io.redress.contract.resolution.Remedy;
import io.redress.contract.resolution.RemedyOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What four topics tell of one complaint, as far as it helps with the next one like it.
 *
 * @param offered options of the last offer, until one is accepted
 * @param ended true when it was withdrawn or is handled elsewhere: no precedent any more
 */
record CaseFile(
        ComplaintId complaintId,
        @Nullable String reference,
        @Nullable Instant receivedAt,
        @Nullable String product,
        @Nullable String narrative,
        @Nullable Category category,
        @Nullable Severity severity,
        List<RemedyOption> offered,
        List<Remedy> remedies,
        @Nullable Instant resolvedAt,
        @Nullable String summary,
        @Nullable Integer rating,
        @Nullable Boolean solved,
        int reopened,
        boolean ended,
        @Nullable Teaching teaching,
        long resolutionSequence,
        long followUpSequence) {

    /** Somebody held it up as one to learn from. */
    record Teaching(String by, @Nullable String note) {}

    CaseFile {
        offered = List.copyOf(offered);
        remedies = List.copyOf(remedies);
    }

    static CaseFile of(ComplaintId id) {
        return new CaseFile(
                id, null, null, null, null, null, null, List.of(), List.of(), null, null, null,
                null, 0, false, null, -1, -1);
    }

    boolean isPrecedent() {
        return resolvedAt != null
                && !ended
                && narrative != null
                && category != Category.NOT_A_COMPLAINT;
    }

    /** 0 to 1: what the customer said about it, or a little better than nothing where they said nothing. */
    double satisfaction() {
        double said = rating == null ? 0.55 : (rating - 1) / 4.0;
        if (Boolean.FALSE.equals(solved)) {
            said = Math.min(said, 0.2);
        }
        return Math.max(0, said - 0.25 * reopened);
    }

    CaseFile received(
            String said, @Nullable String about, Instant at, @Nullable String itsReference) {
        return new CaseFile(
                complaintId,
                itsReference,
                at,
                about,
                said,
                category,
                severity,
                offered,
                remedies,
                resolvedAt,
                summary,
                rating,
                solved,
                reopened,
                ended,
                teaching,
                resolutionSequence,
                followUpSequence);
    }

    CaseFile triaged(Category what, Severity howBad, @Nullable String about) {
        return new CaseFile(
                complaintId,
                reference,
                receivedAt,
                product == null ? about : product,
                narrative,
                what,
                howBad,
                offered,
                remedies,
                resolvedAt,
                summary,
                rating,
                solved,
                reopened,
                ended,
                teaching,
                resolutionSequence,
                followUpSequence);
    }

    CaseFile offered(List<RemedyOption> options) {
        return with(options, remedies, resolvedAt, summary, reopened);
    }

    CaseFile accepted(UUID option) {
        var chosen =
                offered.stream()
                        .filter(one -> one.optionId().equals(option))
                        .findFirst()
                        .map(RemedyOption::remedies)
                        .orElse(remedies);
        return with(List.of(), chosen, resolvedAt, summary, reopened);
    }

    CaseFile resolved(String done, Instant at) {
        return with(List.of(), remedies, at, done, reopened);
    }

    CaseFile reopenedAgain() {
        return with(offered, remedies, null, summary, reopened + 1);
    }

    private CaseFile with(
            List<RemedyOption> options,
            List<Remedy> chosen,
            @Nullable Instant resolved,
            @Nullable String done,
            int times) {
        return new CaseFile(
                complaintId,
                reference,
                receivedAt,
                product,
                narrative,
                category,
                severity,
                options,
                chosen,
                resolved,
                done,
                rating,
                solved,
                times,
                ended,
                teaching,
                resolutionSequence,
                followUpSequence);
    }

    CaseFile surveyed(int stars, boolean works) {
        return new CaseFile(
                complaintId,
                reference,
                receivedAt,
                product,
                narrative,
                category,
                severity,
                offered,
                remedies,
                resolvedAt,
                summary,
                stars,
                works,
                reopened,
                ended,
                teaching,
                resolutionSequence,
                followUpSequence);
    }

    CaseFile taught(@Nullable Teaching lesson) {
        return new CaseFile(
                complaintId,
                reference,
                receivedAt,
                product,
                narrative,
                category,
                severity,
                offered,
                remedies,
                resolvedAt,
                summary,
                rating,
                solved,
                reopened,
                ended,
                lesson,
                resolutionSequence,
                followUpSequence);
    }

    CaseFile endedNow() {
        return new CaseFile(
                complaintId,
                reference,
                receivedAt,
                null,
                null,
                category,
                severity,
                List.of(),
                List.of(),
                resolvedAt,
                null,
                rating,
                solved,
                reopened,
                true,
                teaching,
                resolutionSequence,
                followUpSequence);
    }

    CaseFile read(long resolution, long followUp) {
        return new CaseFile(
                complaintId,
                reference,
                receivedAt,
                product,
                narrative,
                category,
                severity,
                offered,
                remedies,
                resolvedAt,
                summary,
                rating,
                solved,
                reopened,
                ended,
                teaching,
                resolution,
                followUp);
    }
}

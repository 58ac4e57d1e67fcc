package io.redress.triage.precedents;

import io.redress.contract.resolution.Remedy;
import io.redress.contract.resolution.RemedyOption;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.contract.resolution.ResolutionEvent.CaseReopened;
import io.redress.contract.resolution.ResolutionEvent.CaseResolved;
import io.redress.contract.resolution.ResolutionEvent.RemedyAccepted;
import io.redress.contract.resolution.ResolutionEvent.RemedyOffered;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a case was solved, as resolution tells it.
 *
 * @param offered options of the last offer, until one is accepted
 * @param sequence of the last event that was taken in; a repeated one changes nothing
 */
record Handling(
        List<RemedyOption> offered,
        List<Remedy> remedies,
        @Nullable Instant resolvedAt,
        @Nullable String summary,
        int reopened,
        long sequence) {

    static final Handling NONE = new Handling(List.of(), List.of(), null, null, 0, -1);

    Handling {
        offered = List.copyOf(offered);
        remedies = List.copyOf(remedies);
    }

    Handling after(ResolutionEvent event, long at) {
        return at <= sequence
                ? this
                : switch (event) {
                    case RemedyOffered it ->
                            new Handling(it.options(), remedies, resolvedAt, summary, reopened, at);
                    case RemedyAccepted it ->
                            new Handling(List.of(), chosen(it), resolvedAt, summary, reopened, at);
                    case CaseResolved it ->
                            new Handling(
                                    List.of(),
                                    remedies,
                                    it.occurredAt(),
                                    it.summary(),
                                    reopened,
                                    at);
                    case CaseReopened ignored ->
                            new Handling(offered, remedies, null, summary, reopened + 1, at);
                    default -> this;
                };
    }

    private List<Remedy> chosen(RemedyAccepted event) {
        var told = event.remedies();
        return told == null ? option(event.optionId()) : told;
    }

    private List<Remedy> option(UUID id) {
        return offered.stream()
                .filter(option -> option.optionId().equals(id))
                .findFirst()
                .map(RemedyOption::remedies)
                .orElse(remedies);
    }
}

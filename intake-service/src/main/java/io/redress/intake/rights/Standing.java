package io.redress.intake.rights;

import io.redress.contract.ComplaintId;
import io.redress.contract.Reference;
import io.redress.intake.rights.domain.Verdict;
import io.redress.intake.rights.domain.Verdict.Ground;
import io.redress.intake.rights.view.Dossier;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How things stand with the data of one complaint, as the API tells it.
 *
 * @param state kept, requested, deferred, locked, erasing, erased
 * @param grounds what stands against erasing it now; empty when nothing does
 */
public record Standing(
        ComplaintId complaintId,
        Reference reference,
        String state,
        @Nullable Instant requestedAt,
        List<Ground> grounds,
        @Nullable Instant until,
        List<Hold> holds,
        @Nullable Instant erasedAt) {

    /** A hold that stands. */
    public record Hold(UUID holdId, String by, Instant since) {}

    static Standing of(Dossier dossier, Verdict verdict) {
        var file = dossier.file();
        var wait = verdict instanceof Verdict.MustWait it && file.erasedAt() == null ? it : null;
        return new Standing(
                dossier.complaintId(),
                dossier.reference(),
                state(dossier, wait),
                file.requestedAt(),
                wait == null ? List.of() : wait.grounds(),
                wait == null ? null : wait.until(),
                file.holds().values().stream()
                        .map(hold -> new Hold(hold.holdId(), hold.by(), hold.occurredAt()))
                        .toList(),
                file.erasedAt());
    }

    private static String state(Dossier dossier, Verdict.@Nullable MustWait wait) {
        var file = dossier.file();
        if (file.erasedAt() != null) {
            return "erased";
        }
        if (file.decided()) {
            return "erasing";
        }
        if (file.requestedAt() == null) {
            return "kept";
        }
        if (wait == null) {
            return "requested";
        }
        return wait.locked() ? "locked" : "deferred";
    }
}

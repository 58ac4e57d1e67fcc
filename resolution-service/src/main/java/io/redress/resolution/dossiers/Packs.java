package io.redress.resolution.dossiers;

import io.redress.contract.ComplaintId;
import io.redress.contract.resolution.ResolutionEvent.NoteAdded;
import io.redress.platform.problem.Problem;
import io.redress.platform.problem.ProblemException;
import io.redress.resolution.acting.CaseView;
import io.redress.resolution.acting.CaseViews;
import io.redress.resolution.domain.dossier.Dossier;
import io.redress.resolution.stories.Stories;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Packs a dispute. What colleagues think of the customer is no evidence: marks and notes do not go along. */
@Component
class Packs {

    private final CaseViews views;
    private final Stories stories;
    private final Dossiers dossiers;
    private final Entitlements entitlements;
    private final Clock clock;

    Packs(
            CaseViews views,
            Stories stories,
            Dossiers dossiers,
            Entitlements entitlements,
            Clock clock) {
        this.views = views;
        this.stories = stories;
        this.dossiers = dossiers;
        this.entitlements = entitlements;
        this.clock = clock;
    }

    /** @throws ProblemException not found, for a complaint that nobody has told us of */
    Pack of(ComplaintId id, String by) {
        CaseView view = views.find(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
        var told = entitlements.of(id);
        var complaint = view.complaint();
        if (complaint == null) {
            throw new ProblemException(Problem.notFound());
        }
        var dossier = dossiers.of(id).state();
        return new Pack(
                told.reference(),
                clock.instant(),
                by,
                view.state(),
                complaint,
                view.said(),
                view.sent(),
                view.timeline().stream()
                        .filter(entry -> !(entry.event() instanceof NoteAdded))
                        .toList(),
                stories.of(id).attachments().toList(),
                told.entitlement(),
                new Dossier(id, dossier.sheet(), dossier.cause(), List.of(), dossier.disputes()));
    }
}

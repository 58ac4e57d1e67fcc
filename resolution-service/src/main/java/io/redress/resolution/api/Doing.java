package io.redress.resolution.api;

import io.redress.platform.aggregate.Stored;
import io.redress.platform.problem.Problem;
import io.redress.platform.problem.ProblemException;
import io.redress.resolution.acting.Acting;
import io.redress.resolution.acting.Acting.Asking;
import io.redress.resolution.acting.CaseAddress;
import io.redress.resolution.acting.CaseRequest;
import io.redress.resolution.acting.CaseView;
import io.redress.resolution.acting.CaseViews;
import io.redress.resolution.acting.StaleCaseException;
import io.redress.resolution.domain.ResolutionCase;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Does what a caller of the API asks, and answers with the case afterwards. */
@Component
class Doing {

    private final Acting acting;
    private final CaseViews views;

    Doing(Acting acting, CaseViews views) {
        this.acting = acting;
        this.views = views;
    }

    ResponseEntity<CaseView> act(String idOrReference, Asking asking, CaseRequest request) {
        return answer(() -> acting.act(CaseAddress.id(idOrReference), asking, request));
    }

    /** Who lost against a colleague reads what happened meanwhile, and decides anew. */
    ResponseEntity<CaseView> answer(Supplier<Stored<ResolutionCase>> act) {
        try {
            return CasesApi.answer(views.of(act.get()));
        } catch (StaleCaseException stale) {
            throw new ProblemException(
                    Problem.of(HttpStatus.CONFLICT, "version-conflict")
                            .with("currentVersion", stale.currentVersion())
                            .with(
                                    "changes",
                                    stale.changes().stream().map(CaseViews::entry).toList()));
        }
    }
}

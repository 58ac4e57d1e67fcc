package io.redress.resolution.cases;

import io.redress.contract.resolution.CaseState;
import io.redress.resolution.domain.CaseFile;
import io.redress.resolution.domain.ResolutionCase;
import io.redress.resolution.domain.ResolutionCase.Active;
import io.redress.resolution.domain.ResolutionCase.Assigned;
import io.redress.resolution.domain.ResolutionCase.Closed;
import io.redress.resolution.domain.ResolutionCase.Handled;
import io.redress.resolution.domain.ResolutionCase.Investigating;
import io.redress.resolution.domain.ResolutionCase.Merged;
import io.redress.resolution.domain.ResolutionCase.OfferMade;
import io.redress.resolution.domain.ResolutionCase.Open;
import io.redress.resolution.domain.ResolutionCase.RemedyUnderWay;
import io.redress.resolution.domain.ResolutionCase.Resolved;
import io.redress.resolution.domain.ResolutionCase.Unopened;
import io.redress.resolution.domain.ResolutionCase.WaitingForCustomer;
import io.redress.resolution.domain.ResolutionCase.Withdrawn;
import java.util.Optional;

/** What all states have in some way, for lists and pages. */
public final class CaseStates {

    private CaseStates() {}

    /** Empty while unopened: nobody outside knows that state. */
    public static Optional<CaseState> of(ResolutionCase state) {
        return switch (state) {
            case Unopened it -> Optional.empty();
            case Open it -> Optional.of(CaseState.OPEN);
            case Assigned it when it.agent() == null -> Optional.of(CaseState.OPEN);
            case Assigned it -> Optional.of(CaseState.ASSIGNED);
            case Investigating it -> Optional.of(CaseState.INVESTIGATING);
            case WaitingForCustomer it -> Optional.of(CaseState.WAITING_FOR_CUSTOMER);
            case OfferMade it -> Optional.of(CaseState.OFFER_MADE);
            case RemedyUnderWay it -> Optional.of(CaseState.REMEDY_UNDER_WAY);
            case Resolved it -> Optional.of(CaseState.RESOLVED);
            case Closed it -> Optional.of(CaseState.CLOSED);
            case Withdrawn it -> Optional.of(CaseState.WITHDRAWN);
            case Merged it -> Optional.of(CaseState.MERGED);
        };
    }

    /** Empty while unopened, and for what was taken back before it was opened. */
    public static Optional<CaseFile> file(ResolutionCase state) {
        return switch (state) {
            case Unopened it -> Optional.empty();
            case Active it -> Optional.of(it.file());
            case Resolved it -> Optional.of(it.file());
            case Closed it -> Optional.of(it.file());
            case Withdrawn it -> Optional.ofNullable(it.file());
            case Merged it -> Optional.ofNullable(it.file());
        };
    }

    public static Optional<String> agent(ResolutionCase state) {
        return switch (state) {
            case Handled it -> Optional.ofNullable(it.agent());
            case Resolved it -> Optional.of(it.agent());
            case Closed it -> Optional.of(it.agent());
            default -> Optional.empty();
        };
    }
}

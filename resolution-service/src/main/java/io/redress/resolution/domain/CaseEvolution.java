package io.redress.resolution.domain;

import io.redress.contract.resolution.AdvanceEvent;
import io.redress.contract.resolution.PromiseEvent;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.contract.resolution.ResolutionEvent.CaseClosed;
import io.redress.contract.resolution.ResolutionEvent.CaseOpened;
import io.redress.contract.resolution.ResolutionEvent.CaseReclassified;
import io.redress.contract.resolution.ResolutionEvent.CaseReopened;
import io.redress.contract.resolution.ResolutionEvent.CaseWithdrawn;
import io.redress.contract.resolution.ResolutionEvent.CustomerReplied;
import io.redress.contract.resolution.ResolutionEvent.ReplyWritten;
import io.redress.contract.resolution.TaskEvent;
import io.redress.resolution.domain.ResolutionCase.Active;
import io.redress.resolution.domain.ResolutionCase.Closed;
import io.redress.resolution.domain.ResolutionCase.Ended;
import io.redress.resolution.domain.ResolutionCase.Merged;
import io.redress.resolution.domain.ResolutionCase.Open;
import io.redress.resolution.domain.ResolutionCase.Resolved;
import io.redress.resolution.domain.ResolutionCase.Unopened;
import io.redress.resolution.domain.ResolutionCase.Withdrawn;
import io.redress.resolution.domain.matter.Matters;
import java.util.Objects;

/**
 * The fold: a case after one more event. Total and pure. An event that does not fit the state, which
 * a healthy log never holds, changes nothing rather than stopping the reader.
 */
public final class CaseEvolution {

    private CaseEvolution() {}

    public static ResolutionCase evolve(ResolutionCase state, ResolutionEvent event) {
        return switch (state) {
            case Unopened unopened -> afterUnopened(unopened, event);
            case Active active -> ActiveEvolution.evolve(active, event);
            case Ended ended -> afterEnded(ended, event);
        };
    }

    private static ResolutionCase afterUnopened(Unopened state, ResolutionEvent event) {
        return switch (event) {
            case CaseOpened e -> new Open(CaseFile.of(e, state.unheard(), state.matters()));
            case PromiseEvent e ->
                    new Unopened(
                            state.id(),
                            state.unheard(),
                            Objects.requireNonNullElse(state.matters(), Matters.NONE).after(e));
            case CustomerReplied e ->
                    new Unopened(state.id(), state.unheard() + 1, state.matters());
            case CaseWithdrawn e -> new Withdrawn(state.id(), null, e.occurredAt());
            default -> state;
        };
    }

    private static ResolutionCase afterEnded(Ended state, ResolutionEvent event) {
        return switch (state) {
            case Resolved resolved ->
                    switch (event) {
                        case CaseReopened e -> new Open(resolved.file().reopened(e));
                        case CaseClosed e ->
                                new Closed(resolved.file(), resolved.agent(), e.occurredAt());
                        case CaseWithdrawn e ->
                                new Withdrawn(resolved.id(), resolved.file(), e.occurredAt());
                        case CustomerReplied e ->
                                new Resolved(
                                        resolved.file().heardCustomer(),
                                        resolved.agent(),
                                        resolved.at());
                        case CaseReclassified e ->
                                new Resolved(
                                        resolved.file().rejudged(e),
                                        resolved.agent(),
                                        resolved.at());
                        case ReplyWritten e ->
                                new Resolved(
                                        resolved.file().answeredCustomer(),
                                        resolved.agent(),
                                        resolved.at());
                        case TaskEvent e ->
                                new Resolved(
                                        resolved.file().noting(e), resolved.agent(), resolved.at());
                        case AdvanceEvent e ->
                                new Resolved(
                                        resolved.file().noting(e), resolved.agent(), resolved.at());
                        default -> resolved;
                    };
            case Closed closed ->
                    switch (event) {
                        case CaseReopened e -> new Open(closed.file().reopened(e));
                        case CustomerReplied e ->
                                new Closed(
                                        closed.file().heardCustomer(), closed.agent(), closed.at());
                        case CaseReclassified e ->
                                new Closed(closed.file().rejudged(e), closed.agent(), closed.at());
                        case TaskEvent e ->
                                new Closed(closed.file().noting(e), closed.agent(), closed.at());
                        case AdvanceEvent e ->
                                new Closed(closed.file().noting(e), closed.agent(), closed.at());
                        default -> closed;
                    };
            case Withdrawn withdrawn -> withdrawn;
            case Merged merged -> merged;
        };
    }
}

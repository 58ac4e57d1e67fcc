package io.redress.resolution.desk;

import io.redress.contract.resolution.CaseState;
import io.redress.platform.security.Actor;
import io.redress.platform.security.Role;
import io.redress.resolution.acting.CaseView;
import io.redress.resolution.domain.matter.Approval;
import java.util.Set;

/** Which forms a page shows. The domain decides again; this only spares people what it would refuse. */
public record Doable(CaseView view, Actor actor) {

    private static final Set<String> ENDED =
            Set.of(
                    CaseState.RESOLVED.code(),
                    CaseState.CLOSED.code(),
                    CaseState.WITHDRAWN.code(),
                    CaseState.MERGED.code());

    /** Somebody who only reads along gets no forms. */
    private boolean works() {
        return actor.roles().stream()
                .anyMatch(role -> role != Role.QUALITY && role != Role.ADMINISTRATOR);
    }

    public boolean note() {
        return works() && !view.state().equals("unopened");
    }

    public boolean work() {
        return note() && !ENDED.contains(view.state());
    }

    public boolean lead() {
        return actor.is(Role.SUPERVISOR) || actor.is(Role.MANAGER);
    }

    /** Whether they may be the second person; the case knows whether their tier is enough. */
    public boolean decide(Approval approval) {
        return work()
                && !approval.agent().equals(actor.name())
                && (lead() || (actor.is(Role.SPECIALIST) && approval.tier() <= 2));
    }

    public boolean take() {
        return work() && !actor.name().equals(view.agent());
    }

    public boolean reply() {
        return work() || (works() && view.state().equals(CaseState.RESOLVED.code()));
    }

    public boolean investigate() {
        return work()
                && view.offer() == null
                && !view.state().equals(CaseState.INVESTIGATING.code());
    }

    public boolean ask() {
        return work() && view.offer() == null;
    }

    public boolean offer() {
        return ask() && view.remedy() == null;
    }

    public boolean choose() {
        return work() && view.offer() != null;
    }

    public boolean deliver() {
        var remedy = view.remedy();
        return work() && remedy != null && !remedy.delivered();
    }

    public boolean resolve() {
        return ask() && !deliver();
    }

    public boolean withdraw() {
        return reply();
    }

    public boolean reopen() {
        return lead()
                && (view.state().equals(CaseState.RESOLVED.code())
                        || view.state().equals(CaseState.CLOSED.code()));
    }
}

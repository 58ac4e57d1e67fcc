package io.redress.resolution.domain;

import io.redress.contract.resolution.ApprovalEvent.ApprovalGranted;
import io.redress.contract.resolution.ApprovalEvent.ApprovalOverdue;
import io.redress.contract.resolution.ApprovalEvent.ApprovalRefused;
import io.redress.contract.resolution.ApprovalEvent.ApprovalRequested;
import io.redress.contract.resolution.ApprovalEvent.ApprovalWithdrawn;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.resolution.domain.ApprovalCommand.Grant;
import io.redress.resolution.domain.ApprovalCommand.Refuse;
import io.redress.resolution.domain.ApprovalCommand.Withdraw;
import io.redress.resolution.domain.CaseCommand.MakeOffer;
import io.redress.resolution.domain.ResolutionCase.Active;
import io.redress.resolution.domain.matter.Approval;
import io.redress.resolution.domain.policy.ResolutionPolicy;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Four eyes: above what its maker may grant, an offer waits for a second person, who is never its maker. */
final class Approving {

    private final ResolutionPolicy policy;
    private final Offering offering;

    Approving(ResolutionPolicy policy, Offering offering) {
        this.policy = policy;
        this.offering = offering;
    }

    List<ResolutionEvent> decide(ResolutionCase state, ApprovalCommand command, Instant now) {
        var approval = waiting(state, command.approvalId());
        return switch (command) {
            case Grant c -> grant(state, approval, c, now);
            case Refuse c -> {
                mayDecide(approval, c.by());
                yield List.of(
                        new ApprovalRefused(
                                state.id(), approval.id(), c.by().login(), c.reason(), now));
            }
            case Withdraw c -> withdraw(state, approval, c, now);
        };
    }

    /** A course that ends with the offer before the customer, or before a second person. */
    List<ResolutionEvent> offer(ResolutionCase state, MakeOffer c, Instant now) {
        var expiresAt = offering.check(state, c, now);
        var course = Taking.begin(policy, state, c.by(), now);
        var authority = policy.authority();
        if (authority.allows(c.by().tier(), c.options())) {
            return offering.putBeforeCustomer(
                    course, c.offerId(), c.by().login(), c.options(), c.text(), expiresAt, now);
        }
        if (Taking.active(state).file().matters().approvals().waiting().size() >= 1) {
            throw Rule.APPROVAL_WAITS.refuses();
        }
        return course.then(
                        new ApprovalRequested(
                                state.id(),
                                c.offerId(),
                                c.by().login(),
                                authority.tierFor(c.options()),
                                c.options(),
                                c.text(),
                                expiresAt,
                                policy.after(now, authority.approveWithin()),
                                now))
                .events();
    }

    private List<ResolutionEvent> grant(
            ResolutionCase state, Approval approval, Grant c, Instant now) {
        mayDecide(approval, c.by());
        offering.mayOffer(Taking.active(state));
        var course =
                Taking.begin(policy, state, c.by(), now)
                        .then(
                                new ApprovalGranted(
                                        state.id(), approval.id(), c.by().login(), c.note(), now));
        return offering.putBeforeCustomer(
                course,
                approval.id(),
                approval.agent(),
                approval.options(),
                approval.text(),
                now.plus(approval.openFor()),
                now);
    }

    private static List<ResolutionEvent> withdraw(
            ResolutionCase state, Approval approval, Withdraw c, Instant now) {
        if (!c.by().login().equals(approval.agent()) && !c.by().supervises()) {
            throw Rule.NOT_YOURS.refuses();
        }
        return List.of(new ApprovalWithdrawn(state.id(), approval.id(), c.by().login(), now));
    }

    /** Approvals that nobody decided in time. */
    void due(Course course, Instant now) {
        if (course.state() instanceof Active active) {
            active.file().matters().approvals().waiting().stream()
                    .filter(approval -> !approval.overdue() && !now.isBefore(approval.dueAt()))
                    .forEach(
                            a ->
                                    course.then(
                                            new ApprovalOverdue(
                                                    active.id(), a.id(), a.dueAt(), now)));
        }
    }

    private static void mayDecide(Approval approval, Colleague by) {
        if (by.login().equals(approval.agent())) {
            throw Rule.OWN_APPROVAL.refuses();
        }
        if (by.tier() < approval.tier()) {
            throw Rule.TIER_TOO_LOW.refuses(approval.tier());
        }
    }

    private static Approval waiting(ResolutionCase state, UUID id) {
        return Taking.active(state)
                .file()
                .matters()
                .approvals()
                .of(id)
                .orElseThrow(() -> Rule.NO_SUCH_APPROVAL.refuses());
    }
}

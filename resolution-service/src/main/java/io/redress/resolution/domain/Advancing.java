package io.redress.resolution.domain;

import io.redress.contract.resolution.AdvanceEvent.AdvanceOverdue;
import io.redress.contract.resolution.AdvanceEvent.AdvanceRecovered;
import io.redress.contract.resolution.AdvanceEvent.AdvanceWrittenOff;
import io.redress.contract.resolution.AdvanceEvent.CompensationAdvanced;
import io.redress.contract.resolution.PartyKind;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.resolution.domain.AdvanceCommand.Pay;
import io.redress.resolution.domain.AdvanceCommand.Recover;
import io.redress.resolution.domain.AdvanceCommand.WriteOff;
import io.redress.resolution.domain.ResolutionCase.Active;
import io.redress.resolution.domain.ResolutionCase.Closed;
import io.redress.resolution.domain.ResolutionCase.Resolved;
import io.redress.resolution.domain.matter.Advance;
import io.redress.resolution.domain.policy.ResolutionPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Advance compensation: the customer is paid now, and whoever owes it pays us back. It is followed to
 * its end, after the case has ended too.
 */
final class Advancing {

    private final ResolutionPolicy policy;

    Advancing(ResolutionPolicy policy) {
        this.policy = policy;
    }

    List<ResolutionEvent> decide(ResolutionCase state, AdvanceCommand command, Instant now) {
        return switch (command) {
            case Pay c -> pay(state, c, now);
            case Recover c -> recover(state, c, now);
            case WriteOff c -> writeOff(state, c, now);
        };
    }

    private List<ResolutionEvent> pay(ResolutionCase state, Pay c, Instant now) {
        var course = Taking.begin(policy, state, c.by(), now);
        if (c.debtor() == PartyKind.DEPARTMENT) {
            throw Rule.DEBTOR.refuses();
        }
        if (c.amount().amount().signum() == 0) {
            throw Rule.AMOUNT_MISSING.refuses(c.debtor().code());
        }
        var named = c.dueAt();
        return course.then(
                        new CompensationAdvanced(
                                state.id(),
                                c.advanceId(),
                                c.debtor(),
                                c.name(),
                                c.amount(),
                                named == null
                                        ? policy.after(now, policy.tasks().recoverWithin())
                                        : named,
                                c.by().login(),
                                now))
                .events();
    }

    private static List<ResolutionEvent> recover(ResolutionCase state, Recover c, Instant now) {
        var advance = open(state, c.advanceId());
        if (!c.amount().currency().equals(advance.amount().currency())
                || c.amount().amount().signum() == 0
                || c.amount().amount().compareTo(advance.missing()) > 0) {
            throw Rule.RECOVERED_TOO_MUCH.refuses(
                    advance.missing().toPlainString(), advance.amount().currency());
        }
        return List.of(
                new AdvanceRecovered(state.id(), advance.id(), c.amount(), c.by().login(), now));
    }

    private static List<ResolutionEvent> writeOff(ResolutionCase state, WriteOff c, Instant now) {
        var advance = open(state, c.advanceId());
        if (!c.by().supervises()) {
            throw Rule.SUPERVISOR_ONLY.refuses();
        }
        return List.of(
                new AdvanceWrittenOff(state.id(), advance.id(), c.by().login(), c.reason(), now));
    }

    void due(Course course, Instant now) {
        file(course.state()).stream()
                .flatMap(file -> file.matters().advances().open())
                .filter(advance -> !advance.overdue() && !now.isBefore(advance.dueAt()))
                .forEach(
                        a ->
                                course.then(
                                        new AdvanceOverdue(
                                                course.state().id(), a.id(), a.dueAt(), now)));
    }

    static Optional<CaseFile> file(ResolutionCase state) {
        return switch (state) {
            case Active active -> Optional.of(active.file());
            case Resolved resolved -> Optional.of(resolved.file());
            case Closed closed -> Optional.of(closed.file());
            default -> Optional.empty();
        };
    }

    private static Advance open(ResolutionCase state, UUID id) {
        return file(state)
                .flatMap(file -> file.matters().advances().open(id))
                .orElseThrow(() -> Rule.NO_SUCH_ADVANCE.refuses());
    }
}

package io.redress.resolution.domain.matter;

import io.redress.contract.Money;
import io.redress.contract.resolution.AdvanceEvent.CompensationAdvanced;
import io.redress.contract.resolution.PartyKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** What we paid for another and want back. */
public record Advance(
        UUID id,
        PartyKind debtor,
        String name,
        Money amount,
        BigDecimal recovered,
        Instant dueAt,
        boolean overdue,
        boolean writtenOff) {

    static Advance of(CompensationAdvanced e) {
        return new Advance(
                e.advanceId(),
                e.debtor(),
                e.name(),
                e.amount(),
                BigDecimal.ZERO,
                e.dueAt(),
                false,
                false);
    }

    public BigDecimal missing() {
        return amount.amount().subtract(recovered);
    }

    /** Whether somebody still has to see to it. */
    public boolean isOpen() {
        return !writtenOff && missing().signum() > 0;
    }

    Advance afterRecovery(Money back) {
        return new Advance(
                id, debtor, name, amount, recovered.add(back.amount()), dueAt, overdue, writtenOff);
    }

    Advance afterItsTime() {
        return new Advance(id, debtor, name, amount, recovered, dueAt, true, writtenOff);
    }

    Advance afterWriteOff() {
        return new Advance(id, debtor, name, amount, recovered, dueAt, overdue, true);
    }
}

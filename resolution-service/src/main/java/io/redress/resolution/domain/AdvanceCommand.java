package io.redress.resolution.domain;

import io.redress.contract.Money;
import io.redress.contract.resolution.PartyKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Advance compensation: paid first, recovered later. */
public sealed interface AdvanceCommand extends CaseCommand.Asked {

    UUID advanceId();

    /** @param dueAt null for the policy's */
    record Pay(
            Colleague by,
            UUID advanceId,
            PartyKind debtor,
            String name,
            Money amount,
            @Nullable Instant dueAt)
            implements AdvanceCommand {}

    record Recover(Colleague by, UUID advanceId, Money amount) implements AdvanceCommand {}

    record WriteOff(Colleague by, UUID advanceId, String reason) implements AdvanceCommand {}
}

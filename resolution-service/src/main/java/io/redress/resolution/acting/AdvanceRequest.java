package io.redress.resolution.acting;

import io.redress.contract.DeterministicId;
import io.redress.contract.Money;
import io.redress.contract.resolution.PartyKind;
import io.redress.resolution.domain.AdvanceCommand;
import io.redress.resolution.domain.CaseCommand;
import io.redress.resolution.domain.Colleague;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a colleague writes down of advance compensation. */
public interface AdvanceRequest extends CaseRequest {

    /**
     * @param currency CNY when none is named
     * @param dueAt null for the policy's
     */
    record Pay(
            @NotNull PartyKind debtor,
            @NotBlank @Size(max = 100) String name,
            @NotNull @DecimalMin("0") @Digits(integer = 15, fraction = 4) BigDecimal amount,
            @Nullable @Pattern(regexp = "[A-Z]{3}") String currency,
            @Nullable Instant dueAt)
            implements AdvanceRequest {
        @Override
        public CaseCommand.Asked command(Colleague by, UUID cause) {
            return new AdvanceCommand.Pay(
                    by,
                    DeterministicId.of(cause, "advance"),
                    debtor,
                    name.strip(),
                    money(amount, currency),
                    dueAt);
        }
    }

    record Recover(
            @NotNull UUID advanceId,
            @NotNull @DecimalMin("0") @Digits(integer = 15, fraction = 4) BigDecimal amount,
            @Nullable @Pattern(regexp = "[A-Z]{3}") String currency)
            implements AdvanceRequest {
        @Override
        public CaseCommand.Asked command(Colleague by, UUID cause) {
            return new AdvanceCommand.Recover(by, advanceId, money(amount, currency));
        }
    }

    record WriteOff(@NotNull UUID advanceId, @NotBlank @Size(max = LONG) String reason)
            implements AdvanceRequest {
        @Override
        public CaseCommand.Asked command(Colleague by, UUID cause) {
            return new AdvanceCommand.WriteOff(by, advanceId, reason);
        }
    }

    private static Money money(BigDecimal amount, @Nullable String currency) {
        return new Money(amount, Objects.requireNonNullElse(currency, "CNY"));
    }
}

package io.redress.resolution.acting;

import io.redress.contract.Money;
import io.redress.contract.RemedyKind;
import io.redress.contract.resolution.Remedy;
import io.redress.contract.resolution.RemedyOption;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One remedy or a bundle of them, as a colleague writes it down. */
public record OfferedOption(
        @NotEmpty @Size(max = 10) List<@NotNull @Valid OfferedRemedy> remedies) {

    /** @param currency CNY when an amount has none */
    public record OfferedRemedy(
            @NotNull RemedyKind kind,
            @Nullable @DecimalMin("0") @Digits(integer = 15, fraction = 4) BigDecimal amount,
            @Nullable @Pattern(regexp = "[A-Z]{3}") String currency,
            @Nullable @Size(max = 1_000) String description) {

        Remedy remedy() {
            return new Remedy(
                    kind,
                    amount == null
                            ? null
                            : new Money(amount, Objects.requireNonNullElse(currency, "CNY")),
                    description);
        }
    }

    RemedyOption option(UUID id) {
        return new RemedyOption(id, remedies.stream().map(OfferedRemedy::remedy).toList());
    }
}

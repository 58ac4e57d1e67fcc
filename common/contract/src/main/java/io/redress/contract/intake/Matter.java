package io.redress.contract.intake;

import io.redress.contract.Money;
import io.redress.contract.Personal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the complaint is about, in the fields of a form. All of it may be missing: that stops no registration. */
public record Matter(
        @Nullable String product,
        @Personal @Nullable String orderNumber,
        @Nullable LocalDate purchasedOn,
        @Nullable Money paid,
        @Personal @Nullable String desiredRemedy) {

    public static final Matter UNSAID = new Matter(null, null, null, null, null);
}

package io.redress.contract.triage;

import io.redress.contract.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What could be read out of the text and the form. */
public record Facts(
        @Nullable String orderNumber,
        @Nullable String product,
        List<Money> amounts,
        List<LocalDate> dates) {

    public Facts {
        amounts = List.copyOf(amounts);
        dates = List.copyOf(dates);
    }
}

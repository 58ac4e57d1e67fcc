package io.redress.contract.triage;

import io.redress.contract.Money;
import io.redress.contract.Personal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What could be read out of the text and the form.
 *
 * @param places where it happened, in the customer's words; null where none was read
 * @param roles of people who took part, in the customer's words (courier, 店员): never their names; null
 *     where none was read
 * @param doubtful names of the fields that were guessed from the narrative's wording alone; null for none
 */
public record Facts(
        @Personal @Nullable String orderNumber,
        @Nullable String product,
        List<Money> amounts,
        List<LocalDate> dates,
        @Personal @Nullable List<String> places,
        @Personal @Nullable List<String> roles,
        @Nullable List<String> doubtful) {

    public Facts {
        amounts = List.copyOf(amounts);
        dates = List.copyOf(dates);
        places = someOrNull(places);
        roles = someOrNull(roles);
        doubtful = someOrNull(doubtful);
    }

    /** What a form says, or where no more was read. */
    public Facts(
            @Nullable String orderNumber,
            @Nullable String product,
            List<Money> amounts,
            List<LocalDate> dates) {
        this(orderNumber, product, amounts, dates, null, null, null);
    }

    private static @Nullable List<String> someOrNull(@Nullable List<String> found) {
        return found == null || found.isEmpty() ? null : List.copyOf(found);
    }
}

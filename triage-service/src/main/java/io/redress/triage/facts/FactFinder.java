package io.redress.triage.facts;

import io.redress.contract.intake.Matter;
import io.redress.contract.triage.Facts;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Joins what the form says with what the text tells. The form wins where both name an order or a product;
 * what was guessed from wording is said to be doubtful.
 */
public final class FactFinder {

    private FactFinder() {}

    public static Facts find(String readable, Matter form, LocalDate received) {
        var told = form.product() == null ? Products.in(readable) : Optional.<String>empty();
        var places = Places.in(readable);
        return new Facts(
                orderNumber(readable, form),
                told.orElse(form.product()),
                Stream.concat(Stream.ofNullable(form.paid()), Amounts.in(readable).stream())
                        .distinct()
                        .toList(),
                Stream.concat(
                                Stream.ofNullable(form.purchasedOn()),
                                Dates.in(readable, received).stream())
                        .distinct()
                        .sorted()
                        .toList(),
                places,
                Roles.in(readable),
                Stream.concat(
                                told.stream().map(product -> "product"),
                                places.stream().limit(1).map(place -> "places"))
                        .toList());
    }

    /** That fact alone: the others cost ten times as much. */
    public static @Nullable String orderNumber(String readable, Matter form) {
        return form.orderNumber() == null
                ? OrderNumbers.in(readable).orElse(null)
                : form.orderNumber();
    }
}

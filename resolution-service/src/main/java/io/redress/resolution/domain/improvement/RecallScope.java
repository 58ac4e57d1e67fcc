package io.redress.resolution.domain.improvement;

import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who has one of them. A customer of whom an order number or a day is not known counts as one who may:
 * to ask somebody in vain is better than to miss one.
 */
public record RecallScope(
        String product,
        @Nullable String ordersFrom,
        @Nullable String ordersTo,
        @Nullable LocalDate boughtFrom,
        @Nullable LocalDate boughtTo) {

    public boolean covers(ComplaintReceived complaint) {
        var matter = complaint.matter();
        return names(complaint) && ordered(matter.orderNumber()) && bought(matter.purchasedOn());
    }

    private boolean names(ComplaintReceived complaint) {
        var wanted = plain(product);
        return Stream.of(complaint.matter().product(), complaint.subject(), complaint.narrative())
                .filter(java.util.Objects::nonNull)
                .anyMatch(text -> plain(text).contains(wanted));
    }

    private boolean ordered(@Nullable String order) {
        return order == null
                || ((ordersFrom == null || compare(order, ordersFrom) >= 0)
                        && (ordersTo == null || compare(order, ordersTo) <= 0));
    }

    private boolean bought(@Nullable LocalDate day) {
        return day == null
                || ((boughtFrom == null || !day.isBefore(boughtFrom))
                        && (boughtTo == null || !day.isAfter(boughtTo)));
    }

    /** Numbers that got longer with the years come after the shorter ones. */
    private static int compare(String one, String other) {
        var a = plain(one);
        var b = plain(other);
        return a.length() == b.length() ? a.compareTo(b) : Integer.compare(a.length(), b.length());
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}

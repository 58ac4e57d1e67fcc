package io.redress.triage.precedents;

import io.redress.contract.Category;
import io.redress.contract.ComplaintId;
import io.redress.contract.Money;
import io.redress.contract.resolution.Remedy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A resolved case like the one that is asked about.
 *
 * @param cost money in the remedies, in the currency of the first
 * @param days from receipt to resolution; null when the receipt is not known
 * @param satisfied what came of it, as far as the customer said
 * @param likeness 0 to 100
 * @param words that both stories have, the rarest first
 */
public record Precedent(
        ComplaintId complaintId,
        @Nullable String reference,
        @Nullable Category category,
        @Nullable String product,
        List<Remedy> remedies,
        @Nullable Money cost,
        @Nullable Long days,
        Satisfied satisfied,
        @Nullable Integer rating,
        int reopened,
        boolean teaching,
        @Nullable String lesson,
        @Nullable String summary,
        Instant resolvedAt,
        int likeness,
        boolean sameCategory,
        boolean sameProduct,
        List<String> words) {

    /** What the customer made of it. */
    public enum Satisfied {
        YES,
        NO,
        UNSAID;

        static Satisfied with(CaseFile file) {
            var rating = file.verdict().rating();
            if (file.handling().reopened() > 0
                    || Boolean.FALSE.equals(file.verdict().solved())
                    || (rating != null && rating <= 2)) {
                return NO;
            }
            return rating == null ? UNSAID : YES;
        }
    }

    public Precedent {
        remedies = List.copyOf(remedies);
        words = List.copyOf(words);
    }

    static Precedent of(CaseFile file, CaseFile asked, double likeness, List<String> words) {
        var teaching = file.reading().teaching();
        var resolvedAt = Objects.requireNonNull(file.handling().resolvedAt());
        var told = file.told();
        var receivedAt = told == null ? null : told.receivedAt();
        return new Precedent(
                file.complaintId(),
                file.reference(),
                file.reading().category(),
                file.product(),
                file.remedies(),
                cost(file.remedies()),
                receivedAt == null ? null : Duration.between(receivedAt, resolvedAt).toDays(),
                Satisfied.with(file),
                file.verdict().rating(),
                file.handling().reopened(),
                teaching != null,
                teaching == null ? null : teaching.note(),
                file.handling().summary(),
                resolvedAt,
                (int) Math.round(Math.clamp(likeness, 0, 1) * 100),
                file.reading().category() != null
                        && file.reading().category() == asked.reading().category(),
                file.product() != null && file.product().equals(asked.product()),
                words);
    }

    private static @Nullable Money cost(List<Remedy> remedies) {
        var amounts = remedies.stream().map(Remedy::amount).filter(Objects::nonNull).toList();
        if (amounts.isEmpty()) {
            return null;
        }
        var currency = amounts.getFirst().currency();
        var sum =
                amounts.stream()
                        .filter(money -> money.currency().equals(currency))
                        .map(Money::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Money(sum, currency);
    }
}

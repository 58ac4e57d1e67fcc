package io.redress.resolution.domain.entitlement;

import io.redress.contract.Category;
import io.redress.contract.Flag;
import io.redress.contract.Money;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.resolution.EntitlementFacts;
import io.redress.contract.resolution.Proof;
import io.redress.contract.triage.Facts;
import io.redress.contract.triage.Judgement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sheet of facts before anybody has looked at it: only what the customer said in so many words. A
 * customer's word is alleged, never proven.
 */
public record Prefill(Statutes statutes, ZoneId zone) {

    /**
     * @param read what triage read out of it; null while it has not
     * @param judgement what the complaint is; null while nobody knows
     */
    public EntitlementFacts facts(
            ComplaintReceived complaint, @Nullable Facts read, @Nullable Judgement judgement) {
        var matter = complaint.matter();
        var asked = LocalDate.ofInstant(complaint.arrival().receivedAt(), zone);
        return new EntitlementFacts(
                goods(complaint, read),
                null,
                null,
                matter.purchasedOn() == null ? onlyDay(read, asked) : matter.purchasedOn(),
                null,
                null,
                matter.paid() == null ? onlyAmount(read) : matter.paid(),
                null,
                alleged(judgement, Category.PRODUCT_QUALITY, Category.AFTER_SALES),
                judgement != null && judgement.flags().contains(Flag.FRAUD_ALLEGED)
                        ? Proof.ALLEGED
                        : null,
                null,
                alleged(judgement, Category.FOOD_HYGIENE),
                null,
                null,
                null,
                null,
                asked,
                null,
                null,
                null);
    }

    private static @Nullable Proof alleged(@Nullable Judgement judgement, Category... categories) {
        return judgement != null && List.of(categories).contains(judgement.category())
                ? Proof.ALLEGED
                : null;
    }

    /** The kind whose name they used; the longest, since a colour television is a television too. */
    private @Nullable String goods(ComplaintReceived complaint, @Nullable Facts read) {
        var said =
                Stream.of(
                                complaint.matter().product(),
                                read == null ? null : read.product(),
                                complaint.subject(),
                                complaint.narrative())
                        .filter(Objects::nonNull)
                        .map(text -> text.toLowerCase(Locale.ROOT))
                        .toList();
        return said.stream()
                .flatMap(
                        text ->
                                statutes.goods().stream()
                                        .filter(kind -> names(kind).anyMatch(text::contains))
                                        .max(
                                                java.util.Comparator.comparingInt(
                                                        kind -> kind.zh().length()))
                                        .stream())
                .findFirst()
                .map(Goods::code)
                .orElse(null);
    }

    /** Only kinds that a word can name: nobody says "other goods" and means a kind. */
    private static Stream<String> names(Goods goods) {
        return goods.guarantee() == null && goods.kind() != Goods.Kind.CAR && !goods.durable()
                ? Stream.empty()
                : Stream.of(goods.zh(), goods.en().toLowerCase(Locale.ROOT));
    }

    private static @Nullable Money onlyAmount(@Nullable Facts read) {
        return read != null && read.amounts().size() == 1 && isSure(read, "amounts")
                ? read.amounts().getFirst()
                : null;
    }

    private static @Nullable LocalDate onlyDay(@Nullable Facts read, LocalDate asked) {
        return read != null
                        && read.dates().size() == 1
                        && isSure(read, "dates")
                        && !read.dates().getFirst().isAfter(asked)
                ? read.dates().getFirst()
                : null;
    }

    private static boolean isSure(Facts read, String field) {
        return read.doubtful() == null || !read.doubtful().contains(field);
    }
}

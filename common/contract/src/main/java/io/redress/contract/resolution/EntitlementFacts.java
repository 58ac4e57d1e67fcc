package io.redress.contract.resolution;

import io.redress.contract.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a purchase that statute asks for. Null is not known, which is another thing than no.
 *
 * @param goods a kind of goods that the law file of the desk names
 * @param region where it was bought, by ISO 3166-2; null for the law of the whole country
 * @param loss what the customer lost beyond the price
 * @param defect that the goods are not as they must be
 * @param harm that a defect which the seller knew of killed or gravely hurt somebody
 * @param circumstances null while nobody has looked
 * @param repairs by the same fault, in the order of time; null while nobody has looked
 * @param askedOn when the customer first asked for what is theirs
 * @param performedOn when we gave it
 * @param goodsBackOn when the goods came back to the seller
 * @param promisedReturnDays what the seller promised beyond the law
 */
public record EntitlementFacts(
        @Nullable String goods,
        @Nullable Sale sale,
        @Nullable String region,
        @Nullable LocalDate boughtOn,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate defectFoundOn,
        @Nullable Money price,
        @Nullable Money loss,
        @Nullable Proof defect,
        @Nullable Proof fraud,
        @Nullable Proof harm,
        @Nullable Proof unsafeFood,
        @Nullable Set<Circumstance> circumstances,
        @Nullable List<Repair> repairs,
        @Nullable CarFault carFault,
        @Nullable Integer kilometres,
        @Nullable LocalDate askedOn,
        @Nullable LocalDate performedOn,
        @Nullable LocalDate goodsBackOn,
        @Nullable Integer promisedReturnDays) {

    public static final EntitlementFacts NONE =
            new EntitlementFacts(
                    null, null, null, null, null, null, null, null, null, null, null, null, null,
                    null, null, null, null, null, null, null);

    public EntitlementFacts {
        circumstances = circumstances == null ? null : Set.copyOf(circumstances);
        repairs = repairs == null ? null : List.copyOf(repairs);
        if (kilometres != null && kilometres < 0) {
            throw new IllegalArgumentException("kilometres must not be negative");
        }
        if (promisedReturnDays != null && promisedReturnDays < 0) {
            throw new IllegalArgumentException("promisedReturnDays must not be negative");
        }
    }
}

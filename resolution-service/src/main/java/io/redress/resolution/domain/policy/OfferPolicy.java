package io.redress.resolution.domain.policy;

import io.redress.contract.Category;
import io.redress.contract.RemedyKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What may be put before a customer.
 *
 * @param expiresAfter when the agent names no time
 * @param withAmount the kinds that make no sense without an amount; the others have none
 * @param menus per category, in the order in which they are shown
 */
public record OfferPolicy(
        Duration expiresAfter, Set<RemedyKind> withAmount, Map<Category, List<RemedyKind>> menus) {

    public OfferPolicy {
        if (!expiresAfter.isPositive()) {
            throw new IllegalArgumentException("expires-after must be longer than nothing");
        }
        withAmount = Set.copyOf(withAmount);
        menus = Map.copyOf(menus);
        for (var category : Category.values()) {
            if (menus.getOrDefault(category, List.of()).isEmpty()) {
                throw new IllegalArgumentException("menus: " + category.code() + " is missing");
            }
        }
    }

    public List<RemedyKind> menu(Category category) {
        return menus.getOrDefault(category, List.of());
    }

    public boolean needsAmount(RemedyKind kind) {
        return withAmount.contains(kind);
    }
}

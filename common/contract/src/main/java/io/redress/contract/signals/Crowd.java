package io.redress.contract.signals;

import io.redress.contract.Category;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What many complaints have in common. A crowd of kind {@code meaning} has no field but examples. */
public record Crowd(
        CrowdKind kind,
        @Nullable Category category,
        @Nullable String product,
        @Nullable String site,
        @Nullable String supplier) {

    public Crowd {
        Objects.requireNonNull(kind, "kind");
        if (kind == CrowdKind.MATTER && category == null) {
            throw new IllegalArgumentException("a crowd of kind matter needs a category");
        }
        if (kind == CrowdKind.SITE && site == null) {
            throw new IllegalArgumentException("a crowd of kind site needs a site");
        }
        if (kind == CrowdKind.SUPPLIER && supplier == null) {
            throw new IllegalArgumentException("a crowd of kind supplier needs a supplier");
        }
    }

    public static Crowd of(Category category, @Nullable String product) {
        return new Crowd(CrowdKind.MATTER, category, product, null, null);
    }

    public static Crowd ofSite(String site) {
        return new Crowd(CrowdKind.SITE, null, null, site, null);
    }

    public static Crowd ofSupplier(String supplier) {
        return new Crowd(CrowdKind.SUPPLIER, null, null, null, supplier);
    }

    public static Crowd ofMeaning() {
        return new Crowd(CrowdKind.MEANING, null, null, null, null);
    }

    public static Crowd ofAll() {
        return new Crowd(CrowdKind.ALL, null, null, null, null);
    }
}

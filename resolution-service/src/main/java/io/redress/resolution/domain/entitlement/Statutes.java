package io.redress.resolution.domain.entitlement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The law as the desk's file has it, in one version. */
public record Statutes(String version, List<Goods> goods, List<Provision> provisions) {

    public Statutes {
        goods = List.copyOf(goods);
        provisions = List.copyOf(provisions);
        for (int i = 0; i < provisions.size(); i++) {
            for (int j = 0; j < i; j++) {
                var one = provisions.get(i);
                if (one.overlaps(provisions.get(j))) {
                    throw new IllegalArgumentException(
                            "two provisions of %s are in force on %s"
                                    .formatted(one.statute().code(), one.from()));
                }
            }
        }
        if (goods.stream().map(Goods::code).distinct().count() < goods.size()) {
            throw new IllegalArgumentException("a kind of goods stands there twice");
        }
    }

    public Optional<Goods> goods(@Nullable String code) {
        return goods.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** A region's own provision goes before that of the country. */
    Optional<Provision> inForce(Statute statute, @Nullable String region, LocalDate day) {
        return provisions.stream()
                .filter(p -> p.statute() == statute && p.inForce(day))
                .filter(p -> p.region() == null || p.region().equals(region))
                .max(Comparator.comparing(p -> Objects.nonNull(p.region())));
    }

    /** The first there ever was: to say since when there is one. */
    Optional<Provision> first(Statute statute) {
        return provisions.stream()
                .filter(p -> p.statute() == statute && p.region() == null)
                .min(Comparator.comparing(Provision::from));
    }
}

package io.redress.resolution.domain.entitlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statute as it reads in one period and place.
 *
 * @param region where it holds, by ISO 3166-2; null for the whole country
 * @param from first day in force
 * @param until last day in force; null while it is
 */
public record Provision(
        Statute statute,
        Citation citation,
        @Nullable String region,
        LocalDate from,
        @Nullable LocalDate until,
        Map<String, BigDecimal> numbers) {

    /** How people cite it. */
    public record Citation(String zh, String en) {
        public String in(String language) {
            return language.startsWith("zh") ? zh : en;
        }
    }

    public Provision {
        numbers = Map.copyOf(numbers);
        var missing = new HashSet<>(statute.needed());
        missing.removeAll(numbers.keySet());
        var unknown = new HashSet<>(numbers.keySet());
        unknown.removeAll(statute.needed());
        unknown.removeAll(statute.possible());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(statute.code() + " lacks " + missing);
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(statute.code() + " does not know " + unknown);
        }
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("until lies before from");
        }
    }

    boolean inForce(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    boolean overlaps(Provision other) {
        return statute == other.statute
                && java.util.Objects.equals(region, other.region)
                && (until == null || !other.from.isAfter(until))
                && (other.until == null || !from.isAfter(other.until));
    }

    boolean has(String number) {
        return numbers.containsKey(number);
    }

    BigDecimal number(String name) {
        var number = numbers.get(name);
        if (number == null) {
            throw new IllegalStateException("checked by the constructor: " + name);
        }
        return number;
    }

    int count(String name) {
        return number(name).intValueExact();
    }
}

package io.redress.resolution.domain.entitlement;

import io.redress.contract.Money;
import io.redress.contract.resolution.Proof;
import io.redress.resolution.domain.entitlement.Reason.Why;
import io.redress.resolution.domain.entitlement.Right.Standing;
import io.redress.resolution.domain.entitlement.Right.Sum;
import io.redress.resolution.domain.entitlement.Right.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Weighs one right. What is read is written down as used, what is not there as missing; the first
 * thing that speaks against it decides, since no missing fact can help any more.
 */
final class Weighing {

    private final String code;
    private final Provision law;
    private final Map<Fact, String> used = new EnumMap<>(Fact.class);
    private final List<Fact> missing = new ArrayList<>();
    private final List<Term> terms = new ArrayList<>();
    private @Nullable Reason against;
    private @Nullable Sum sum;

    Weighing(String code, Provision law) {
        this.code = code;
        this.law = law;
    }

    Provision law() {
        return law;
    }

    <T> Optional<T> need(Fact fact, @Nullable T value) {
        if (value == null) {
            if (!missing.contains(fact)) {
                missing.add(fact);
            }
            return Optional.empty();
        }
        use(fact, value);
        return Optional.of(value);
    }

    Weighing use(Fact fact, Object value) {
        used.put(
                fact,
                value instanceof Money money
                        ? money.amount().toPlainString() + " " + money.currency()
                        : String.valueOf(value));
        return this;
    }

    Weighing against(boolean speaks, Why why, Object... details) {
        if (speaks && against == null) {
            against = Reason.of(why, details);
        }
        return this;
    }

    /** What somebody must have said at least, and evidence must have shown for the right to stand. */
    Weighing proven(Fact fact, Fact evidence, @Nullable Proof proof, Why unsaid) {
        switch (proof == null ? Proof.NO : proof) {
            case NO -> against(true, unsaid);
            case ALLEGED -> {
                use(fact, Proof.ALLEGED.code());
                missing.add(evidence);
            }
            case PROVEN -> use(fact, Proof.PROVEN.code());
        }
        return this;
    }

    /** The last day is {@code count} days after the first, which itself is not counted. */
    Weighing claimWithin(LocalDate start, int count, LocalDate claimed) {
        var last = start.plusDays(count);
        terms.add(new Term("claim", count, "days", last));
        return against(claimed.isAfter(last), Why.TOO_LATE, count, last);
    }

    Weighing term(Term term) {
        terms.add(term);
        return this;
    }

    Weighing sum(Sum reckoned) {
        sum = reckoned;
        return this;
    }

    boolean fails() {
        return against != null;
    }

    Right right(Grant... grants) {
        var standing =
                against != null
                        ? Standing.NOT_GIVEN
                        : missing.isEmpty() ? Standing.GIVEN : Standing.OPEN;
        return new Right(
                code,
                standing,
                law.citation(),
                List.of(grants),
                against == null ? sum : null,
                terms,
                used.entrySet().stream()
                        .map(entry -> new Fact.Used(entry.getKey(), entry.getValue()))
                        .toList(),
                against == null ? missing : List.of(),
                against);
    }
}

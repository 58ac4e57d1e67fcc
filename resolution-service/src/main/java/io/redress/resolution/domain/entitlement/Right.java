package io.redress.resolution.domain.entitlement;

import io.redress.contract.Coded;
import io.redress.contract.Money;
import io.redress.resolution.domain.entitlement.Provision.Citation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one rule says on these facts.
 *
 * @param code names the right; stable
 * @param law null where the file knows no such rule at all
 * @param terms until when, for both sides
 * @param facts that were used
 * @param missing facts or evidence that would settle it
 * @param why it is not given; null otherwise
 */
public record Right(
        String code,
        Standing standing,
        @Nullable Citation law,
        List<Grant> grants,
        @Nullable Sum sum,
        List<Term> terms,
        List<Fact.Used> facts,
        List<Fact> missing,
        @Nullable Reason why) {

    /** How it stands. */
    public enum Standing implements Coded {
        GIVEN("given"),
        /** Not settled: something is missing. */
        OPEN("open"),
        NOT_GIVEN("not-given");

        private final String code;

        Standing(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * @param upTo the law sets a ceiling, not the amount
     * @param reckoned how it comes about, in figures
     */
    public record Sum(Money amount, boolean upTo, String reckoned) {}

    /**
     * @param of what it is for: claim, refund, answer, accept, mediate, records
     * @param count of units
     * @param unit days, working-days, months, years
     * @param last day; null where it is counted in working days or has not begun
     */
    public record Term(String of, int count, String unit, @Nullable LocalDate last) {}

    public Right {
        grants = List.copyOf(grants);
        terms = List.copyOf(terms);
        facts = List.copyOf(facts);
        missing = List.copyOf(missing);
        if ((standing == Standing.NOT_GIVEN) != (why != null)) {
            throw new IllegalArgumentException("exactly a right that is not given has a reason");
        }
        if ((standing == Standing.OPEN) == missing.isEmpty() && standing != Standing.NOT_GIVEN) {
            throw new IllegalArgumentException("exactly an open right misses something");
        }
    }

    public boolean given() {
        return standing == Standing.GIVEN;
    }
}

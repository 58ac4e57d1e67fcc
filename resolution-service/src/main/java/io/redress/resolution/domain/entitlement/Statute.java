package io.redress.resolution.domain.entitlement;

import io.redress.contract.Coded;
import java.util.Set;

/**
 * A rule of law that the calculator can weigh. Its numbers are the law file's: each provision of a
 * statute gives all of those that are needed here, and may give the others.
 */
public enum Statute implements Coded {
    DEFECT_RETURN("defect-return", Set.of("days"), Set.of()),
    NO_REASON_RETURN("no-reason-return", Set.of("days", "refund-days"), Set.of()),
    BURDEN_OF_PROOF("burden-of-proof", Set.of("months"), Set.of()),
    FRAUD("fraud", Set.of("times-price", "minimum"), Set.of()),
    KNOWN_DEFECT("known-defect", Set.of("times-loss"), Set.of()),
    UNSAFE_FOOD("unsafe-food", Set.of("times-price", "times-loss", "minimum"), Set.of()),
    DELIBERATE_DELAY("deliberate-delay", Set.of("days"), Set.of()),
    THREE_GUARANTEES(
            "three-guarantees",
            Set.of("return-days", "exchange-days", "failed-repairs", "repair-days", "parts-days"),
            Set.of("deduction-share")),
    CAR_GUARANTEE(
            "car-guarantee",
            Set.of(
                    "months",
                    "kilometres",
                    "repair-months",
                    "repair-kilometres",
                    "early-days",
                    "early-kilometres",
                    "failed-repairs",
                    "repair-days",
                    "same-fault-repairs",
                    "deduction-percent",
                    "answer-working-days"),
            Set.of("powertrain-days")),
    PLATFORM("platform", Set.of(), Set.of()),
    TRADE_RECORDS("trade-records", Set.of("years"), Set.of()),
    AUTHORITY(
            "authority",
            Set.of("accept-working-days"),
            Set.of("mediate-days", "mediate-working-days")),
    ERASURE("erasure", Set.of(), Set.of());

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of gives what nobody can change
    private final Set<String> needed;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> possible;

    Statute(String code, Set<String> needed, Set<String> possible) {
        this.code = code;
        this.needed = needed;
        this.possible = possible;
    }

    @Override
    public String code() {
        return code;
    }

    public Set<String> needed() {
        return needed;
    }

    public Set<String> possible() {
        return possible;
    }
}

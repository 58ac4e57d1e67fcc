package io.redress.resolution.domain.entitlement;

import io.redress.contract.Coded;
import java.util.List;

/**
 * Why a right is not given.
 *
 * @param details that its text names, in order: dates, counts, amounts
 */
public record Reason(Why why, List<String> details) {

    /** The kinds of reasons. */
    public enum Why implements Coded {
        NOT_IN_FORCE("not-in-force"),
        NOT_THESE_GOODS("not-these-goods"),
        STATE_RULE("state-rule"),
        SOLD_IN_STORE("sold-in-store"),
        EXCLUDED("excluded"),
        NOT_INTACT("not-intact"),
        MISUSED("misused"),
        NO_DEFECT("no-defect"),
        TOO_LATE("too-late"),
        TOO_FAR("too-far"),
        TOO_FEW_REPAIRS("too-few-repairs"),
        REPAIRED_IN_TIME("repaired-in-time"),
        NO_CLAIM("no-claim"),
        LABEL_FLAW("label-flaw"),
        PERFORMED_IN_TIME("performed-in-time"),
        STILL_IN_TIME("still-in-time"),
        NOTHING_TO_EXCHANGE_FOR("nothing-to-exchange-for"),
        SAME_MODEL_THERE("same-model-there"),
        OTHER_FAULT("other-fault"),
        SELLER_KNOWN("seller-known"),
        NOT_ON_PLATFORM("not-on-platform"),
        NO_EXCHANGE_DUE("no-exchange-due");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    public Reason {
        details = List.copyOf(details);
    }

    static Reason of(Why why, Object... details) {
        return new Reason(why, List.of(details).stream().map(String::valueOf).toList());
    }
}

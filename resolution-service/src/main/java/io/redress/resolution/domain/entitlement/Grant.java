package io.redress.resolution.domain.entitlement;

import io.redress.contract.Coded;

/** What a right gives. */
public enum Grant implements Coded {
    RETURN("return"),
    EXCHANGE("exchange"),
    REPAIR("repair"),
    REFUND("refund"),
    REFUND_LESS_USE("refund-less-use"),
    CARRIAGE_BY_SELLER("carriage-by-seller"),
    CARRIAGE_BY_CUSTOMER("carriage-by-customer"),
    DAMAGES("damages"),
    SELLER_MUST_PROVE("seller-must-prove"),
    COUNTS_AS_DELIBERATE("counts-as-deliberate"),
    PLATFORM_ANSWERS("platform-answers"),
    RECORDS_KEPT("records-kept"),
    COMPLAINT_TO_AUTHORITY("complaint-to-authority"),
    ERASURE("erasure"),
    ANSWER("answer");

    private final String code;

    Grant(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

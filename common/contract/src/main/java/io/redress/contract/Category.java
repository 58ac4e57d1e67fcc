package io.redress.contract;

/** What a complaint is about, level 1. The codes are stable; names for people are message texts. */
public enum Category implements Coded {
    PRODUCT_QUALITY("product-quality"),
    MISREPRESENTATION("misrepresentation"),
    DELIVERY("delivery"),
    SERVICE_ATTITUDE("service-attitude"),
    AFTER_SALES("after-sales"),
    REFUND_RETURN("refund-return"),
    BILLING("billing"),
    CONTRACT_TERMS("contract-terms"),
    INFORMATION("information"),
    FACILITY_ENVIRONMENT("facility-environment"),
    FOOD_HYGIENE("food-hygiene"),
    PRIVACY_DIGNITY("privacy-dignity"),
    OTHER("other"),
    NOT_A_COMPLAINT("not-a-complaint");

    private final String code;

    Category(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

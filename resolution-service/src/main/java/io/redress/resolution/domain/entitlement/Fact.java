package io.redress.resolution.domain.entitlement;

import io.redress.contract.Coded;

/** What a right stands on, or what is missing for it. */
public enum Fact implements Coded {
    GOODS("goods"),
    SALE("sale"),
    BOUGHT_ON("bought-on"),
    RECEIVED_ON("received-on"),
    DEFECT_FOUND_ON("defect-found-on"),
    PRICE("price"),
    LOSS("loss"),
    DEFECT("defect"),
    PROOF_OF_DEFECT("proof-of-defect"),
    FRAUD("fraud"),
    PROOF_OF_FRAUD("proof-of-fraud"),
    HARM("harm"),
    PROOF_OF_HARM("proof-of-harm"),
    UNSAFE_FOOD("unsafe-food"),
    PROOF_OF_UNSAFE_FOOD("proof-of-unsafe-food"),
    CIRCUMSTANCES("circumstances"),
    REPAIRS("repairs"),
    DAYS_IN_REPAIR("days-in-repair"),
    CAR_FAULT("car-fault"),
    KILOMETRES("kilometres"),
    ASKED_ON("asked-on"),
    PERFORMED_ON("performed-on"),
    GOODS_BACK_ON("goods-back-on"),
    PROMISED_DAYS("promised-days");

    private final String code;

    Fact(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** A fact with the value that was used, as it is written. */
    public record Used(Fact fact, String value) {}
}

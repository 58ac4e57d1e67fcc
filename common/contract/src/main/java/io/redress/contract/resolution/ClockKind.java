package io.redress.contract.resolution;

import io.redress.contract.Coded;

/** A time limit that runs for a case. */
public enum ClockKind implements Coded {
    FIRST_RESPONSE("first-response"),
    PLAN("plan"),
    CUSTOMER_UPDATE("customer-update");

    private final String code;

    ClockKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

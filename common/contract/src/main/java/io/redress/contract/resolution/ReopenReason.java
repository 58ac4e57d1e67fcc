package io.redress.contract.resolution;

import io.redress.contract.Coded;

/** Why a case is worked on again. */
public enum ReopenReason implements Coded {
    NOT_SOLVED("not-solved"),
    DISSATISFIED("dissatisfied"),
    CUSTOMER_ASKED("customer-asked"),
    COMPLAINED_AGAIN("complained-again");

    private final String code;

    ReopenReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

package io.redress.contract.resolution;

import io.redress.contract.Coded;

/** Why a promise need not be kept. */
public enum PromiseRelease implements Coded {
    CUSTOMER_AGREED("customer-agreed"),
    CUSTOMER_ABSENT("customer-absent"),
    OVERTAKEN("overtaken");

    private final String code;

    PromiseRelease(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

package io.redress.contract.resolution;

import io.redress.contract.Coded;

/** Whom we gave our word. */
public enum PromisedTo implements Coded {
    CUSTOMER("customer"),
    REGULATOR("regulator"),
    PARTNER("partner");

    private final String code;

    PromisedTo(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

package io.redress.contract.resolution;

import io.redress.contract.Coded;

/** What an answer says of what the customer told us. */
public enum Finding implements Coded {
    CONFIRMED("confirmed"),
    REFUTED("refuted"),
    UNCLEAR("unclear"),
    NONE("none");

    private final String code;

    Finding(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

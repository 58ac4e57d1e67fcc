package io.redress.contract.resolution;

import io.redress.contract.Coded;

/** How a dispute ended elsewhere. */
public enum DisputeOutcome implements Coded {
    /** For the customer. */
    UPHELD("upheld"),
    PARTLY_UPHELD("partly-upheld"),
    /** For us. */
    REJECTED("rejected"),
    SETTLED("settled"),
    /** By the customer. */
    WITHDRAWN("withdrawn");

    private final String code;

    DisputeOutcome(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

package io.redress.contract.indicators;

import io.redress.contract.Coded;

/** By what complaints are told apart in the analysts' topic. Agents are not: figures of a person are nobody else's. */
public enum Slice implements Coded {
    ALL("all"),
    CATEGORY("category"),
    PRODUCT("product"),
    SUPPLIER("supplier"),
    CHANNEL("channel"),
    QUEUE("queue"),
    TIER("tier"),
    SEVERITY("severity"),
    /** The kinds of remedy that the customer accepted; a complaint with two stands in both. */
    REMEDY("remedy");

    private final String code;

    Slice(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

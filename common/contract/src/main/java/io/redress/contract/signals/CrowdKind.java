package io.redress.contract.signals;

import io.redress.contract.Coded;

/** By what the complaints of a crowd belong together. */
public enum CrowdKind implements Coded {
    /** One category, or one category and product. */
    MATTER("matter"),
    SITE("site"),
    SUPPLIER("supplier"),
    /** No field names it: they mean the same. */
    MEANING("meaning"),
    /** All complaints together. */
    ALL("all");

    private final String code;

    CrowdKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

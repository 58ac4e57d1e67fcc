package io.redress.contract.resolution;

import io.redress.contract.Coded;

/** The three ways to answer. */
public enum Manner implements Coded {
    AT_ONCE("at-once"),
    DEFERRED("deferred"),
    TRANSFERRED("transferred");

    private final String code;

    Manner(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

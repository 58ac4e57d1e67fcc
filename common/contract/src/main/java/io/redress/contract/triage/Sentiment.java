package io.redress.contract.triage;

import io.redress.contract.Coded;

/** How the customer sounds. */
public enum Sentiment implements Coded {
    CALM("calm"),
    ANNOYED("annoyed"),
    ANGRY("angry"),
    DESPERATE("desperate");

    private final String code;

    Sentiment(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

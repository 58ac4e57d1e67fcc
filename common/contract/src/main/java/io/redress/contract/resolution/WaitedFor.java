package io.redress.contract.resolution;

import io.redress.contract.Coded;

/** What a repair took its time for. */
public enum WaitedFor implements Coded {
    WORK("work"),
    PARTS("parts");

    private final String code;

    WaitedFor(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

package io.redress.resolution.domain.policy;

import io.redress.contract.Coded;

/** Which hours count towards a time limit. */
public enum Counting implements Coded {
    ALWAYS("always"),
    BUSINESS_HOURS("business-hours");

    private final String code;

    Counting(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

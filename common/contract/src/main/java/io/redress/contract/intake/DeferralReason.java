package io.redress.contract.intake;

import io.redress.contract.Coded;

/** Why personal data cannot be erased yet. */
public enum DeferralReason implements Coded {
    /** The complaint is still being handled, and was not withdrawn. */
    OPEN_CASE("open-case"),
    /** A law demands that records of this kind are kept until a day. */
    RETENTION("retention"),
    /** Somebody of the house put a hold on it: a lawsuit, an inquiry. */
    LEGAL_HOLD("legal-hold");

    private final String code;

    DeferralReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

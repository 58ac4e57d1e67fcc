package io.redress.contract.intake;

import io.redress.contract.Coded;

/** Why personal data is to be erased: the grounds of Personal Information Protection Law Art. 47. */
public enum ErasureBasis implements Coded {
    /** It was handled for a purpose that is reached, or cannot be. */
    PURPOSE_OVER("purpose-over"),
    /** The time for which it was to be kept is over. */
    KEPT_LONG_ENOUGH("kept-long-enough"),
    CONSENT_WITHDRAWN("consent-withdrawn"),
    UNLAWFUL("unlawful"),
    /** Another law or an order says so. */
    OTHER_LAW("other-law");

    private final String code;

    ErasureBasis(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

package io.redress.contract;

/** What an agent must know beside the severity. */
public enum Flag implements Coded {
    SAFETY("safety"),
    LEGAL_THREAT("legal-threat"),
    MEDIA_THREAT("media-threat"),
    FRAUD_ALLEGED("fraud-alleged"),
    VULNERABLE("vulnerable"),
    REPEAT("repeat"),
    GROUP("group");

    private final String code;

    Flag(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

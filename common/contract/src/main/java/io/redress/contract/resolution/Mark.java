package io.redress.contract.resolution;

import io.redress.contract.Coded;

/** What somebody must know about a customer before they speak with them. */
public enum Mark implements Coded {
    /** Old, ill, disabled, a minor, in need. */
    VULNERABLE("vulnerable"),
    VIP("vip"),
    /** Somebody speaks for them. */
    REPRESENTED("represented"),
    /** One of several who complain together. */
    GROUP("group"),
    /** Highly emotional: spare them every repetition. */
    DISTRESSED("distressed"),
    /** Has complained before. */
    REPEAT("repeat"),
    /** Facts suggest bad faith. Counts only when a second person has confirmed it, and refuses nothing. */
    BAD_FAITH("bad-faith");

    private final String code;

    Mark(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

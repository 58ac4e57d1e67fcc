package io.redress.contract.followup;

import io.redress.contract.Coded;

/** How it ended. */
public enum Outcome implements Coded {
    SATISFIED("satisfied"),
    UNANSWERED("unanswered"),
    WITHDRAWN("withdrawn"),
    MERGED("merged"),
    NOT_A_COMPLAINT("not-a-complaint");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

package io.redress.contract.intake;

import io.redress.contract.Coded;

/** What the receiving mail server found out about the sender's address (RFC 8601). */
public enum SenderProof implements Coded {
    /** The sender's domain stands for it (DMARC passed). */
    PROVEN("proven"),
    /** The domain says nothing either way. */
    UNPROVEN("unproven"),
    /** The domain disowns it (DMARC failed). */
    FORGED("forged");

    private final String code;

    SenderProof(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

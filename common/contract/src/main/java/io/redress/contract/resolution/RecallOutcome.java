package io.redress.contract.resolution;

import io.redress.contract.Coded;

/** How a recall ended for one customer. */
public enum RecallOutcome implements Coded {
    REPLACED("replaced"),
    REPAIRED("repaired"),
    REFUNDED("refunded"),
    /** They were told and keep it. */
    DECLINED("declined"),
    /** Every way was tried. */
    UNREACHABLE("unreachable");

    private final String code;

    RecallOutcome(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

package io.redress.contract.resolution;

import io.redress.contract.Coded;

/** Where a dispute can go that we could not settle. */
public enum Door implements Coded {
    /** With us, by agreement. */
    SETTLEMENT("settlement"),
    /** The consumer association. */
    MEDIATION("mediation"),
    /** The administration, by 12315. */
    REGULATOR("regulator"),
    /** Where it was agreed. */
    ARBITRATION("arbitration"),
    COURT("court");

    private final String code;

    Door(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

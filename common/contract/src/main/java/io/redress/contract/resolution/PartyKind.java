package io.redress.contract.resolution;

import io.redress.contract.Coded;

/** Who else has to do with a case. */
public enum PartyKind implements Coded {
    DEPARTMENT("department"),
    SUPPLIER("supplier"),
    CARRIER("carrier"),
    REPAIRER("repairer"),
    INSURER("insurer");

    private final String code;

    PartyKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

package io.redress.contract.resolution;

import io.redress.contract.Coded;

/** Where a case stands. */
public enum CaseState implements Coded {
    OPEN("open"),
    ASSIGNED("assigned"),
    INVESTIGATING("investigating"),
    WAITING_FOR_CUSTOMER("waiting-for-customer"),
    OFFER_MADE("offer-made"),
    REMEDY_UNDER_WAY("remedy-under-way"),
    RESOLVED("resolved"),
    CLOSED("closed"),
    WITHDRAWN("withdrawn"),
    MERGED("merged");

    private final String code;

    CaseState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

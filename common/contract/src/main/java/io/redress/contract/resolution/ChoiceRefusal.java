package io.redress.contract.resolution;

import io.redress.contract.Coded;

/** Why a customer's choice could not be taken. */
public enum ChoiceRefusal implements Coded {
    NO_SUCH_OFFER("no-such-offer"),
    NO_SUCH_OPTION("no-such-option"),
    OFFER_EXPIRED("offer-expired"),
    OFFER_WITHDRAWN("offer-withdrawn"),
    ALREADY_CHOSEN("already-chosen"),
    CASE_ENDED("case-ended");

    private final String code;

    ChoiceRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

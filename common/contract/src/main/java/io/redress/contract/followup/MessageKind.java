package io.redress.contract.followup;

import io.redress.contract.Coded;

/** Why we wrote to the customer. */
public enum MessageKind implements Coded {
    ACKNOWLEDGEMENT("acknowledgement"),
    LINKED("linked"),
    CASE_STATE("case-state"),
    QUESTION("question"),
    REPLY("reply"),
    PLAN("plan"),
    OFFER("offer"),
    OFFER_EXPIRED("offer-expired"),
    CHOICE_CONFIRMED("choice-confirmed"),
    CHOICE_REFUSED("choice-refused"),
    OUTCOME("outcome"),
    SURVEY("survey"),
    REOPENED("reopened"),
    CLOSING("closing"),
    WITHDRAWAL_CONFIRMED("withdrawal-confirmed");

    private final String code;

    MessageKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

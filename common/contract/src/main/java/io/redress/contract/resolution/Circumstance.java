package io.redress.contract.resolution;

import io.redress.contract.Coded;

/** What else a statute may ask about a purchase: true where it stands on the sheet. */
public enum Circumstance implements Coded {
    MADE_TO_ORDER("made-to-order"),
    PERISHABLE("perishable"),
    /** Software, records or films that were downloaded or unpacked. */
    OPENED_DIGITAL("opened-digital"),
    PERIODICAL("periodical"),
    /** By its nature not fit to be returned, and the customer confirmed that when buying it. */
    CONFIRMED_NON_RETURNABLE("confirmed-non-returnable"),
    NOT_INTACT("not-intact"),
    /** Damaged by use against the instructions, or opened by the customer. */
    MISUSED("misused"),
    /** A flaw of the label that neither endangers nor misleads. */
    LABEL_FLAW_ONLY("label-flaw-only"),
    /** The fault is in a main part, for which the guarantee runs longer. */
    MAIN_PART("main-part"),
    /** We have no unit of the same model to exchange it for. */
    NO_SAME_MODEL("no-same-model"),
    /** Bought from somebody else on a platform. */
    PLATFORM("platform"),
    /** The platform cannot name the seller and how to reach them. */
    SELLER_UNKNOWN("seller-unknown");

    private final String code;

    Circumstance(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

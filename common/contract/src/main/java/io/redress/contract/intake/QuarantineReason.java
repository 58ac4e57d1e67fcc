package io.redress.contract.intake;

import io.redress.contract.Coded;

/** Why an arrival waits for a person. */
public enum QuarantineReason implements Coded {
    AUTO_REPLY("auto-reply"),
    BOUNCE("bounce"),
    MAILING_LIST("mailing-list"),
    LOOP("loop"),
    OWN_MESSAGE("own-message"),
    UNREADABLE("unreadable"),
    EMPTY("empty"),
    TOO_LARGE("too-large"),
    SUSPICIOUS("suspicious");

    private final String code;

    QuarantineReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

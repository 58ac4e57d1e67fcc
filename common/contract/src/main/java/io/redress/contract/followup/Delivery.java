package io.redress.contract.followup;

import io.redress.contract.Coded;

/** How a message went out: by mail (and portal), in the portal only for want of an address, or in the portal only because too many went by mail. */
public enum Delivery implements Coded {
    MAILED("mailed"),
    PORTAL_ONLY("portal-only"),
    MAIL_LIMITED("mail-limited");

    private final String code;

    Delivery(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

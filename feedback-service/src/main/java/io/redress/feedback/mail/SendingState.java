package io.redress.feedback.mail;

import io.redress.contract.Coded;

/** What became of the mail of a message. */
public enum SendingState implements Coded {
    /** To be sent, or being sent. */
    PENDING("pending"),
    SENT("sent"),
    /** The mail server refused it for good, or for too long. */
    GIVEN_UP("given-up"),
    /** Decided in a life that this store does not remember: it went out then. See {@link SendingWatch}. */
    PRESUMED_SENT("presumed-sent"),
    /** In the portal alone. */
    NOT_MAILED("not-mailed");

    private final String code;

    SendingState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

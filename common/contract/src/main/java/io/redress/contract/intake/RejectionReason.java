package io.redress.contract.intake;

import io.redress.contract.Coded;

/** Why an arrival was refused to a sender who still holds it. */
public enum RejectionReason implements Coded {
    MALFORMED("malformed"),
    INVALID("invalid"),
    TOO_LARGE("too-large"),
    TOO_MANY("too-many"),
    BAD_SIGNATURE("bad-signature"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type");

    private final String code;

    RejectionReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

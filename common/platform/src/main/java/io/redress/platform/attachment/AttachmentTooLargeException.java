package io.redress.platform.attachment;

import java.io.IOException;

/** More bytes than allowed. Nothing was kept. */
public final class AttachmentTooLargeException extends IOException {

    private final long limit;

    public AttachmentTooLargeException(long limit) {
        super("larger than " + limit + " bytes");
        this.limit = limit;
    }

    public long limit() {
        return limit;
    }
}

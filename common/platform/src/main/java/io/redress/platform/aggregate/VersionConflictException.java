package io.redress.platform.aggregate;

import io.redress.contract.ComplaintId;

/** The asker decided on an older version than the present one. Nothing was changed. */
public final class VersionConflictException extends RuntimeException {

    private final ComplaintId complaintId;
    private final long expected;
    private final long present;

    public VersionConflictException(ComplaintId complaintId, long expected, long present) {
        super("expected version " + expected + " of " + complaintId + ", but it is at " + present);
        this.complaintId = complaintId;
        this.expected = expected;
        this.present = present;
    }

    public ComplaintId complaintId() {
        return complaintId;
    }

    public long expected() {
        return expected;
    }

    public long present() {
        return present;
    }
}

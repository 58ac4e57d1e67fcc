package io.redress.intake.mail.imap;

/**
 * Up to which message a mailbox has been taken in. UIDs only grow as long as the server keeps its
 * UIDVALIDITY (RFC 3501, 2.3.1.1); with another one they mean other messages, and all are read again:
 * those that we have are known for copies.
 */
record HighWater(long uidValidity, long uid) {

    static HighWater none() {
        return new HighWater(-1, 0);
    }

    /** Where to go on in a folder that has this validity now. */
    HighWater under(long validity) {
        return validity == uidValidity ? this : new HighWater(validity, 0);
    }

    HighWater reached(long newUid) {
        return new HighWater(uidValidity, Math.max(uid, newUid));
    }
}

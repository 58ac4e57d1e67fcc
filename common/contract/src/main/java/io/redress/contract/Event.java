package io.redress.contract;

import java.time.Instant;

/** Something that happened to one complaint. Past tense, immutable, never taken back. */
public interface Event {

    ComplaintId complaintId();

    /** When it happened for the business, which may be before it was written down. */
    Instant occurredAt();

    /** Where one topic holds two counts of sequences for one complaint, this one's name; else empty. */
    default String strand() {
        return "";
    }
}

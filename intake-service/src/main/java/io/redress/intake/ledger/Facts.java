package io.redress.intake.ledger;

import java.util.UUID;

/** What the log up to a record says about it. Every answer is the same at every reading. */
interface Facts {

    /** No record before this one has its event id. */
    boolean first();

    /** How the arrival of this record was held back before, if it was. */
    Held held(UUID arrivalId);

    /** Of an arrival that waited for a person. */
    enum Held {
        /** It never was: this record is where it comes in. */
        NEVER,
        /** It waits, and this is the first record that lets it in. */
        LET_IN_NOW,
        /** As before, but it had been counted as the copy of another one that waits. */
        COPY_LET_IN_NOW,
        /** An earlier record let it in. */
        LET_IN_BEFORE
    }
}

package io.redress.intake.ledger;

import io.redress.contract.Coded;
import java.util.Locale;

/** The columns of the ledger. */
enum Count implements Coded {
    RECEIVED,
    ACCEPTED,
    DUPLICATE,
    QUARANTINED,
    REJECTED;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

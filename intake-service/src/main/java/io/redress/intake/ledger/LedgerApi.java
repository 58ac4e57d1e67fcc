package io.redress.intake.ledger;

import io.redress.platform.audit.Unaudited;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/intake/ledger}, for the house and its machines. */
@RestController
class LedgerApi {

    private final Ledgers ledgers;

    LedgerApi(Ledgers ledgers) {
        this.ledgers = ledgers;
    }

    @Unaudited("counts only")
    @GetMapping("/api/intake/ledger")
    Ledger ledger() {
        return ledgers.now();
    }
}

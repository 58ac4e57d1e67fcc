package io.redress.standalone.demo;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What waits for a person to say what it is. Who sent it gets no answer, so only the ledger tells that it is there. */
final class Quarantine {

    private final Supplier<Ledger> ledger;
    private final Ledger before;
    private final long expected;

    Quarantine(Supplier<Ledger> ledger, Ledger before, List<Story> stories) {
        this.ledger = ledger;
        this.before = before;
        this.expected = Ledger.expected(stories).getOrDefault(account(), 0L);
    }

    /** Returns when as many are held as must be. */
    void awaitAll() {
        Pause.until(
                () ->
                        Optional.of(ledger.get().since(before).getOrDefault(account(), 0L))
                                .filter(held -> held >= expected));
    }

    private static String account() {
        return Story.Door.MAIL.channel() + "." + Story.End.QUARANTINED.code();
    }
}

package io.redress.intake.ledger;

import java.util.Map;

/**
 * What one record changes in one account.
 *
 * @param account {@code channels.web} and so on for what may be a complaint, {@code answers} for what
 *     customers answer about one that we have
 */
record Entry(String account, Map<Count, Integer> changes) {

    static final String ANSWERS = "answers";
    static final String CHANNELS = "channels";

    Entry {
        changes = Map.copyOf(changes);
    }

    static Entry arrival(String account, Count outcome) {
        return new Entry(account, Map.of(Count.RECEIVED, 1, outcome, 1));
    }

    /** Nothing new came; what had come turned out to be something else. */
    static Entry moved(String account, Count from, Count to) {
        return new Entry(account, from == to ? Map.of() : Map.of(from, -1, to, 1));
    }

    static Entry none(String account) {
        return new Entry(account, Map.of());
    }
}

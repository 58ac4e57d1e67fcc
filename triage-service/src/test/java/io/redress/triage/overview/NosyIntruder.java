package io.redress.triage.overview;

import io.redress.testkit.SettableClock;

/** Planted: breaks the rule that a service stands on the common modules alone. */
public class NosyIntruder {

    public Class<?> nosy() {
        return SettableClock.class;
    }
}

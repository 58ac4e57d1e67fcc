package io.redress.triage.signals;

import io.redress.contract.signals.SignalEvent.CrisisRaised;
import io.redress.contract.signals.SignalEvent.SurgeDetected;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Surges and crises as the log tells them; a moment behind it. */
public interface Signals {

    /** The newest first. */
    List<Crisis> crises(boolean open, int atMost);

    /** The newest first. */
    List<Surge> surges(boolean open, int atMost);

    /** @param complaints of it altogether; known when it has ended */
    record Surge(SurgeDetected began, @Nullable Instant endedAt, @Nullable Integer complaints) {}

    /** @param complaints of it altogether; known when it has ended */
    record Crisis(CrisisRaised began, @Nullable Instant endedAt, @Nullable Integer complaints) {}
}

package io.redress.platform.log;

import io.redress.contract.EventEnvelope;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The end of the log where new events are put. What was appended is on all in-sync replicas
 * (acks=all) and is never taken back.
 */
public interface EventLog {

    /**
     * Returns when the broker has all of them. Events of one complaint go one after the other, each
     * after the one before was acknowledged, so that a failure never leaves a later event in the log
     * without its earlier ones.
     *
     * @throws LogUnavailableException when that could not be had in time; the first few may have been
     *     written, so append the same list again later: readers know the copies
     */
    void append(List<? extends EventEnvelope<?>> envelopes);

    /**
     * Completes when the broker has it; fails with {@link LogUnavailableException}, and then it may
     * or may not have been written. Events of one complaint keep the order of the calls when none
     * fails.
     */
    CompletableFuture<Void> appendAsync(EventEnvelope<?> envelope);
}

package io.redress.intake.rights.domain;

import java.time.Instant;

/**
 * What the complaint itself says about how long its data is needed.
 *
 * @param over nothing is left to do: closed, withdrawn, merged into another, or no complaint at all
 * @param transaction something was bought, paid or paid back
 * @param ended when that was over: the latest of purchase, delivery of the remedy and, where neither is
 *     known, the complaint itself, which nobody makes before
 */
public record DataFacts(boolean over, boolean transaction, Instant ended) {}

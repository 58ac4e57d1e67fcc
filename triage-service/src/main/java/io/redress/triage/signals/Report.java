package io.redress.triage.signals;

import io.redress.triage.surge.Observed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the reader of one partition tells the watch: a complaint, or that all is read and quiet.
 *
 * @param quietAt nothing waited in this partition at that time
 */
record Report(int partition, @Nullable Observed observed, @Nullable Instant quietAt) {}

/** Surges and crises: from the topics through Kafka Streams to redress.signals.v1, and from there to the desk. */
@NullMarked
package io.redress.triage.signals;

import org.jspecify.annotations.NullMarked;

/** Is it a crowd: counting complaints against their own baseline, minute by minute of event time. Knows no Kafka. */
@NullMarked
package io.redress.triage.surge;

import org.jspecify.annotations.NullMarked;

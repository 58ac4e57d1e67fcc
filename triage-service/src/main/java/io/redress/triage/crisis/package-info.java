/** Is it a crisis: the install's rules over what triage read, minute by minute of event time. Knows no Kafka. */
@NullMarked
package io.redress.triage.crisis;

import org.jspecify.annotations.NullMarked;

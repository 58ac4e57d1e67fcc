/** What all doors share: an arrival, its ids, its way into the log, and what is refused. */
@NullMarked
package io.redress.intake.arrival;

import org.jspecify.annotations.NullMarked;

/** Arrivals that wait for a person to say what they are. */
@NullMarked
package io.redress.intake.quarantine;

import org.jspecify.annotations.NullMarked;

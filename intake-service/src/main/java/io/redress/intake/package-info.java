/** Everything the customer says comes in here, by any channel. Alone writes redress.intake.v1. */
@NullMarked
package io.redress.intake;

import org.jspecify.annotations.NullMarked;

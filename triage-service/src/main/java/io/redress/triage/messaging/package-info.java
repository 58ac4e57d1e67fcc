/** In by redress.intake.v1, out by redress.triage.v1. */
@NullMarked
package io.redress.triage.messaging;

import org.jspecify.annotations.NullMarked;

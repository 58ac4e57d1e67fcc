/** The time limits of a case: started, paused, resumed, warned, breached, met. */
@NullMarked
package io.redress.resolution.domain.clock;

import org.jspecify.annotations.NullMarked;

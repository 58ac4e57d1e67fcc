/** The page of improvement: the causes met most, corrective actions, recalls. Alone writes redress.improvement.v1. */
@NullMarked
package io.redress.resolution.improvement;

import org.jspecify.annotations.NullMarked;

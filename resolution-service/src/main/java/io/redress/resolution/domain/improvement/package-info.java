/** What stops it from happening again: corrective actions with owners and days, and recalls that reach every customer. */
@NullMarked
package io.redress.resolution.domain.improvement;

import org.jspecify.annotations.NullMarked;

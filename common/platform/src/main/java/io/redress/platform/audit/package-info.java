/** Writes down who saw and did what to whose data, before it is shown or done. */
@NullMarked
package io.redress.platform.audit;

import org.jspecify.annotations.NullMarked;

/** Turns what other services say into what it means for a case. Decides nothing. */
@NullMarked
package io.redress.resolution.listening;

import org.jspecify.annotations.NullMarked;

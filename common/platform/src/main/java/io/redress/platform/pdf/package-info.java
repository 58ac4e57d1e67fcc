/** Records on paper: PDF made of plain text alone, with a Chinese face in it, fetching nothing. */
@NullMarked
package io.redress.platform.pdf;

import org.jspecify.annotations.NullMarked;

/** The desk in figures, for whoever watches it. */
@NullMarked
package io.redress.resolution.measures;

import org.jspecify.annotations.NullMarked;

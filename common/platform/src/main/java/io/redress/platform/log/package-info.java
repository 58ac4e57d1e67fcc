/** Appending to the log and reading it from a position that lies beside the data. */
@NullMarked
package io.redress.platform.log;

import org.jspecify.annotations.NullMarked;

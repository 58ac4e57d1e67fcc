/** Bytes addressed by their own hash: the only data that is not in the log. */
@NullMarked
package io.redress.platform.attachment;

import org.jspecify.annotations.NullMarked;

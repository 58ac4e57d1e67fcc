/** How often somebody may come, so that a crowd of one keeps nobody else out. */
@NullMarked
package io.redress.platform.limit;

import org.jspecify.annotations.NullMarked;

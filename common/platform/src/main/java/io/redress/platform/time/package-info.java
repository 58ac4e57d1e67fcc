/** The clock as a bean, so that tests can set it. */
@NullMarked
package io.redress.platform.time;

import org.jspecify.annotations.NullMarked;

/** Pages as people see them, in a real browser. */
@NullMarked
package io.redress.acceptance.browser;

import org.jspecify.annotations.NullMarked;

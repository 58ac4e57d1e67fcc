/** Measures the running system from outside, always against a baseline in the same run. */
@NullMarked
package io.redress.bench;

import org.jspecify.annotations.NullMarked;

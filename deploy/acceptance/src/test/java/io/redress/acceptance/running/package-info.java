/** A system to test: its processes, where they are reached, and the ways to make them fail. */
@NullMarked
package io.redress.acceptance.running;

import org.jspecify.annotations.NullMarked;

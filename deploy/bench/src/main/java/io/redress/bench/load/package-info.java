/** A light load generator: it shares the machine with what it measures. */
@NullMarked
package io.redress.bench.load;

import org.jspecify.annotations.NullMarked;

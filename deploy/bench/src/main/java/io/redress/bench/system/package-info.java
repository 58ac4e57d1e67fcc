/** The processes that are measured. */
@NullMarked
package io.redress.bench.system;

import org.jspecify.annotations.NullMarked;

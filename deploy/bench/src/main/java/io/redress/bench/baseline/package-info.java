/** The barest service that could take complaints: what the parts cost without us. */
@NullMarked
package io.redress.bench.baseline;

import org.jspecify.annotations.NullMarked;

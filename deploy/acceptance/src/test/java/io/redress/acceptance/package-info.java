/** What Redress promises, shown on real processes through its public doors alone. */
@NullMarked
package io.redress.acceptance;

import org.jspecify.annotations.NullMarked;

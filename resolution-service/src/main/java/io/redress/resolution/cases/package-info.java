/** The cases as they are kept: one document each, the commands on them, and the lists of them. */
@NullMarked
package io.redress.resolution.cases;

import org.jspecify.annotations.NullMarked;

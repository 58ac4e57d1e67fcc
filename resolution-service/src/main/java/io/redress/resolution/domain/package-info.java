/** The life of one case: states, commands, and the pure functions between them. Knows no framework. */
@NullMarked
package io.redress.resolution.domain;

import org.jspecify.annotations.NullMarked;

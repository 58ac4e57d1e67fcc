/** What was said to customers, for agents and their programs. */
@NullMarked
package io.redress.feedback.overview;

import org.jspecify.annotations.NullMarked;

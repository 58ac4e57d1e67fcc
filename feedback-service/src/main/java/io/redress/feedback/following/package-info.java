/** Turns what other services say into the follow-up of each complaint. */
@NullMarked
package io.redress.feedback.following;

import org.jspecify.annotations.NullMarked;

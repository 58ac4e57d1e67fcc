/** The triage board: what waits for a person, what the machine thinks of it and why, and where the person says what it is. */
@NullMarked
package io.redress.triage.overview;

import org.jspecify.annotations.NullMarked;

/** Reading what was assessed: by complaint for machines, and as a list of what waits for a person. */
@NullMarked
package io.redress.triage.overview;

import org.jspecify.annotations.NullMarked;

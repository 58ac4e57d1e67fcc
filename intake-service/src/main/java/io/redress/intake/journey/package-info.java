/** The customer's view of their complaint: where it stands, what happens next and by when. */
@NullMarked
package io.redress.intake.journey;

import org.jspecify.annotations.NullMarked;

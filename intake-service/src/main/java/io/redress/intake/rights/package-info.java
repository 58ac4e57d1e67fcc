/** What a person may ask about their data in a complaint: a copy, an explanation, that it is erased. */
@NullMarked
package io.redress.intake.rights;

import org.jspecify.annotations.NullMarked;

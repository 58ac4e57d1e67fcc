/** The door for new complaints by web, by machine and by form. */
@NullMarked
package io.redress.intake.complaints;

import org.jspecify.annotations.NullMarked;

/** Files of people who were erased: whose they were, and that they go. */
@NullMarked
package io.redress.intake.forgetting;

import org.jspecify.annotations.NullMarked;

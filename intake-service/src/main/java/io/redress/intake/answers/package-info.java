/** The customer's answers to us: messages, the choice of a remedy, the withdrawal. */
@NullMarked
package io.redress.intake.answers;

import org.jspecify.annotations.NullMarked;

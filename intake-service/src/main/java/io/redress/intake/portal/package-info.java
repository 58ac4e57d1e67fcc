/** The pages of the customer, and the form on which an agent writes down a call. */
@NullMarked
package io.redress.intake.portal;

import org.jspecify.annotations.NullMarked;

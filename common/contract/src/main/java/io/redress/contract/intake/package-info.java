/** What the customer said and how each arrival ended: the words of redress.intake.v1. */
@NullMarked
package io.redress.contract.intake;

import org.jspecify.annotations.NullMarked;

/** What was said to the customer and how it ended: the words of redress.follow-up.v1. */
@NullMarked
package io.redress.contract.followup;

import org.jspecify.annotations.NullMarked;

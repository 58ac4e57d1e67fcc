/**
 * Everything we say to the customer, whether it worked, and the figures: alone writes
 * redress.follow-up.v1 and redress.cases.v1; reads intake's, triage's and resolution's topics.
 */
@NullMarked
package io.redress.feedback;

import org.jspecify.annotations.NullMarked;

/** The customer says whether it worked: a page for people and a door for machines, one answer for each survey. */
@NullMarked
package io.redress.feedback.survey;

import org.jspecify.annotations.NullMarked;

/** The weekly review: the figures of one week on paper, by schedule and on demand. */
@NullMarked
package io.redress.feedback.report;

import org.jspecify.annotations.NullMarked;

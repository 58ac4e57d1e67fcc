/** The facts of each complaint for analysts, without a person in them: the view behind redress.cases.v1. */
@NullMarked
package io.redress.feedback.figures;

import org.jspecify.annotations.NullMarked;

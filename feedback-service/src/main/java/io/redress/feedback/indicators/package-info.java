/** The figures: what counts, where and when, as pure functions of one complaint's facts. docs/indicators.md tells the same to people. */
@NullMarked
package io.redress.feedback.indicators;

import org.jspecify.annotations.NullMarked;

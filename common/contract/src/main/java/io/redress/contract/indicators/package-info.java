/** The figures of a complaint desk, as analysts get them: the words of redress.indicators.v1. */
@NullMarked
package io.redress.contract.indicators;

import org.jspecify.annotations.NullMarked;

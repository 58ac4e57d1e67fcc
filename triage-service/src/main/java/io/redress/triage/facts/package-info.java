/** What can be read out of a text by its shape: order numbers, amounts, dates. Pure, and safe on any text. */
@NullMarked
package io.redress.triage.facts;

import org.jspecify.annotations.NullMarked;

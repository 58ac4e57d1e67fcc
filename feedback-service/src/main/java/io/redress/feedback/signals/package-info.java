/** What triage says about crowds and crises, as far as it concerns what we say and show. */
@NullMarked
package io.redress.feedback.signals;

import org.jspecify.annotations.NullMarked;

/** Follow-up visits by phone: whom to call, what to ask, and what they said. */
@NullMarked
package io.redress.feedback.visiting;

import org.jspecify.annotations.NullMarked;

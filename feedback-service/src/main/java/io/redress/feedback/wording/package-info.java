/** The texts of our messages: templates compiled once, in Chinese and English. */
@NullMarked
package io.redress.feedback.wording;

import org.jspecify.annotations.NullMarked;

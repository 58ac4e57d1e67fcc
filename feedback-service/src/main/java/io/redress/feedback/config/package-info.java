/** What an operator can set. */
@NullMarked
package io.redress.feedback.config;

import org.jspecify.annotations.NullMarked;

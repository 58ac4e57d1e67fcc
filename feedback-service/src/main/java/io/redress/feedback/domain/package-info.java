/** The follow-up of one complaint as pure functions: what is said when, and how it ends. */
@NullMarked
package io.redress.feedback.domain;

import org.jspecify.annotations.NullMarked;

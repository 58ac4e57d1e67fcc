/** The SMTP door: says 250 only for what the broker has. */
@NullMarked
package io.redress.intake.mail.smtp;

import org.jspecify.annotations.NullMarked;

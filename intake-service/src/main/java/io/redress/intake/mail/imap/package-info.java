/** The mailbox door: fetches from any IMAP server what has come since the last time. */
@NullMarked
package io.redress.intake.mail.imap;

import org.jspecify.annotations.NullMarked;

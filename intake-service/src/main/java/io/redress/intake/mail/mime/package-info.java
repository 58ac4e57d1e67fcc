/** Reads mails as they come: any charset, broken headers, deep nesting. Knows nothing of complaints. */
@NullMarked
package io.redress.intake.mail.mime;

import org.jspecify.annotations.NullMarked;

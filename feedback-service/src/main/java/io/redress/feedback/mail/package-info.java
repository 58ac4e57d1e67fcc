/** Our messages on their way out: kept beside their sending state, sent by SMTP or into a folder, never twice because of a rebuild. */
@NullMarked
package io.redress.feedback.mail;

import org.jspecify.annotations.NullMarked;

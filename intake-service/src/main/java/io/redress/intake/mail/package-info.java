/** What a mail is to us: a complaint, an answer to one of ours, or something that no person wrote. */
@NullMarked
package io.redress.intake.mail;

import org.jspecify.annotations.NullMarked;

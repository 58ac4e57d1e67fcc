/** Reading text of any kind without being hurt by it: its readable form, its language, the phrases in it. */
@NullMarked
package io.redress.triage.text;

import org.jspecify.annotations.NullMarked;

/** What people typed and named, made safe to keep: without control characters, within limits. */
@NullMarked
package io.redress.intake.text;

import org.jspecify.annotations.NullMarked;

/** What a machine judged about a complaint, from what, and what people said to that (Art. 24). */
@NullMarked
package io.redress.intake.rights.explanation;

import org.jspecify.annotations.NullMarked;

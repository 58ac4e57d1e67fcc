/** A person's whole record, to read and to take elsewhere (Art. 45): as JSON, on paper, with their files. */
@NullMarked
package io.redress.intake.rights.copy;

import org.jspecify.annotations.NullMarked;

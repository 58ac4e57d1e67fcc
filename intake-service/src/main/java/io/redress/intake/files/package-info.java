/** The files that come with an arrival: counted, measured, named and stored before anybody is answered. */
@NullMarked
package io.redress.intake.files;

import org.jspecify.annotations.NullMarked;

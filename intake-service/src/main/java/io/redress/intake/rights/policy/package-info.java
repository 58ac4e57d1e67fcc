/** {@code rights.yaml}: which records a law wants kept, and how long. */
@NullMarked
package io.redress.intake.rights.policy;

import org.jspecify.annotations.NullMarked;

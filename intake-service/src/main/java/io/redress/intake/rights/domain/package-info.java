/** When personal data may be erased, when it is only locked, and why. No framework, no clock. */
@NullMarked
package io.redress.intake.rights.domain;

import org.jspecify.annotations.NullMarked;

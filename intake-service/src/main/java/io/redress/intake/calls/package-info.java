/** The door of call centre systems: signed reports of calls, told once and completed later. */
@NullMarked
package io.redress.intake.calls;

import org.jspecify.annotations.NullMarked;

/**
 * What a complaint is, how bad, whose, and whether it is new. Reads {@code redress.intake.v1}; alone
 * writes {@code redress.triage.v1}.
 */
@NullMarked
package io.redress.triage;

import org.jspecify.annotations.NullMarked;

/** What a complaint is, how bad, whose, and whether it is new: the words of redress.triage.v1 and redress.models.v1. */
@NullMarked
package io.redress.contract.triage;

import org.jspecify.annotations.NullMarked;

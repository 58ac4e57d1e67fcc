package io.redress.triage.reviewing;

import io.redress.contract.triage.Judgement;
import java.time.Instant;

/**
 * A person's word on what a complaint is.
 *
 * @param corrected whether it differs from what the machine had read
 */
public record Verdict(Judgement judgement, boolean corrected, String by, Instant at) {}

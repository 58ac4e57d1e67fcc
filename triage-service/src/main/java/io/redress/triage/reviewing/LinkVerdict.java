package io.redress.triage.reviewing;

import io.redress.contract.ComplaintId;
import java.time.Instant;

/** A person's word on whether two complaints tell the same story. */
public record LinkVerdict(ComplaintId earlier, boolean same, String by, Instant at) {}

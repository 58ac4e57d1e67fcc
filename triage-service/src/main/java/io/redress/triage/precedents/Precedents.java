package io.redress.triage.precedents;

import io.redress.contract.ComplaintId;
import java.util.List;
import java.util.Optional;

/** Every case that we know, and those like a given one; a moment behind the log. */
interface Precedents {

    Optional<CaseFile> find(ComplaintId id);

    /** Resolved cases like this one, the most helpful first. */
    List<Precedent> like(CaseFile asked, int atMost);
}

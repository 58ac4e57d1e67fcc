package io.redress.triage.overview;

import io.redress.contract.ComplaintId;
import io.redress.contract.triage.TriageEvent.ComplaintTriaged;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Every assessment made, one for each complaint; a moment behind the log. */
public interface Assessments {

    Optional<ComplaintTriaged> find(ComplaintId id);

    /** Which of these complaints have an assessment already. */
    Set<ComplaintId> assessedAmong(Collection<ComplaintId> ids);
}

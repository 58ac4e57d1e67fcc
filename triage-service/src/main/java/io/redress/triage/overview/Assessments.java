package io.redress.triage.overview;

import io.redress.contract.ComplaintId;
import io.redress.contract.triage.TriageEvent.ComplaintTriaged;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every assessment made, one for each complaint; a moment behind the log. */
public interface Assessments {

    Optional<ComplaintTriaged> find(ComplaintId id);

    /** Which of these complaints have an assessment already. */
    Set<ComplaintId> assessedAmong(Collection<ComplaintId> ids);

    /** Those that wait for a person, newest first; page 0 is the first. */
    Page forPersons(int page, int size);

    /** Some assessments, and whether there are more after them. */
    record Page(List<ComplaintTriaged> assessments, int number, boolean more) {
        public Page {
            assessments = List.copyOf(assessments);
        }
    }
}

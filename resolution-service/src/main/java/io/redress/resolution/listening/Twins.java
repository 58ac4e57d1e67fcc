package io.redress.resolution.listening;

import io.redress.contract.triage.Link;
import io.redress.contract.triage.TriageEvent.ComplaintTriaged;
import io.redress.contract.triage.TriageEvent.LinkConfirmed;
import io.redress.resolution.cases.Cases;
import io.redress.resolution.domain.CaseCommand.Twin;
import io.redress.resolution.domain.Joining;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the case that a linked complaint belongs to by now: the earlier one, or the one that took that in. */
@Component
final class Twins {

    private static final String CONFIRMED = "人工确认为同一件事 / a person confirmed that it is one story";

    private final Cases cases;
    private final Joining joining;

    Twins(Cases cases, Joining joining) {
        this.cases = cases;
        this.joining = joining;
    }

    /** Empty where the earlier one has ended too long ago: a new story about an old case is a new case. */
    Optional<Twin> find(ComplaintTriaged e, Link link) {
        return find(
                        new Twin(link.earlier(), link.earlierReference(), link.reason()),
                        e.occurredAt())
                .filter(twin -> !twin.id().equals(e.complaintId()));
    }

    Optional<Twin> find(LinkConfirmed e) {
        return find(new Twin(e.earlier(), e.earlierReference(), CONFIRMED), e.occurredAt())
                .filter(twin -> !twin.id().equals(e.complaintId()));
    }

    private Optional<Twin> find(Twin earlier, Instant at) {
        var place = cases.place(earlier.id(), earlier.reference());
        return joining.takesIn(place.state(), at)
                ? Optional.of(new Twin(place.state().id(), place.reference(), earlier.reason()))
                : Optional.empty();
    }
}

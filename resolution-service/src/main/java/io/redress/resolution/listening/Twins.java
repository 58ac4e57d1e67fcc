package io.redress.resolution.listening;

import io.redress.contract.triage.Link;
import io.redress.contract.triage.TriageEvent.ComplaintTriaged;
import io.redress.contract.triage.TriageEvent.LinkConfirmed;
import io.redress.resolution.cases.Cases;
import io.redress.resolution.domain.CaseCommand.HearLink;
import io.redress.resolution.domain.CaseCommand.Twin;
import io.redress.resolution.domain.Joining;
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
        var place = cases.place(link.earlier(), link.earlierReference());
        return Optional.of(new Twin(place.state().id(), place.reference(), link.reason()))
                .filter(twin -> !twin.id().equals(e.complaintId()))
                .filter(twin -> joining.takesIn(place.state(), e.occurredAt()));
    }

    /** Empty where the two are one case already. */
    Optional<HearLink> find(LinkConfirmed e) {
        var place = cases.place(e.earlier(), e.earlierReference());
        return Optional.of(new Twin(place.state().id(), place.reference(), CONFIRMED))
                .filter(twin -> !twin.id().equals(e.complaintId()))
                .map(
                        twin ->
                                new HearLink(
                                        twin,
                                        joining.takesIn(place.state(), e.occurredAt()),
                                        e.by(),
                                        e.occurredAt()));
    }
}

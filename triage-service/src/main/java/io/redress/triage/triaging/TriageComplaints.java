package io.redress.triage.triaging;

import io.redress.contract.ComplaintId;
import io.redress.contract.EventEnvelope;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.triage.Link;
import io.redress.contract.triage.TriageEvent.ComplaintTriaged;
import io.redress.triage.domain.Assessment;
import io.redress.triage.domain.Story;
import io.redress.triage.linking.Linker;
import io.redress.triage.overview.Assessments;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns received complaints into triaged ones. A complaint that has its assessment keeps it: a resent
 * arrival says nothing new. Where the view of assessments runs behind, the same event comes out again
 * with the same id, and readers know the copy.
 */
public final class TriageComplaints {

    private final Readers readers;
    private final Linker linker;
    private final Assessments assessments;
    private final ZoneId zone;
    private final Clock clock;
    private final RecentlyTriaged recently = new RecentlyTriaged();

    public TriageComplaints(
            Readers readers, Linker linker, Assessments assessments, ZoneId zone, Clock clock) {
        this.readers = readers;
        this.linker = linker;
        this.assessments = assessments;
        this.zone = zone;
        this.clock = clock;
    }

    /** A complaint, what it was read as, and the event that says so. */
    public record Triaged(
            ComplaintReceived complaint,
            Assessment assessment,
            EventEnvelope<ComplaintTriaged> envelope) {}

    /** Those that have no assessment yet, in the order of the arrivals. */
    public List<Triaged> triage(List<EventEnvelope<ComplaintReceived>> arrivals) {
        var fresh = fresh(arrivals);
        var complaints = fresh.stream().map(EventEnvelope::event).toList();
        var read = readers.read(complaints.stream().map(this::story).toList());
        var links = linker.link(complaints, read.stream().map(Assessment::language).toList());
        var now = clock.instant();
        var triaged = new ArrayList<Triaged>();
        for (int i = 0; i < fresh.size(); i++) {
            triaged.add(triaged(fresh.get(i), read.get(i), links.get(i), now));
        }
        return triaged;
    }

    /** Call it when these are on the log, so that a copy that comes soon is known. */
    public void keep(List<Triaged> triaged) {
        triaged.forEach(each -> recently.add(each.complaint().complaintId()));
    }

    private List<EventEnvelope<ComplaintReceived>> fresh(
            List<EventEnvelope<ComplaintReceived>> arrivals) {
        Map<ComplaintId, EventEnvelope<ComplaintReceived>> firsts = new LinkedHashMap<>();
        arrivals.stream()
                .filter(arrival -> !recently.has(arrival.complaintId()))
                .forEach(arrival -> firsts.putIfAbsent(arrival.complaintId(), arrival));
        firsts.keySet().removeAll(assessments.assessedAmong(firsts.keySet()));
        return List.copyOf(firsts.values());
    }

    private Story story(ComplaintReceived complaint) {
        return new Story(
                complaint.subject(),
                complaint.narrative(),
                complaint.matter(),
                complaint.arrival().receivedAt().atZone(zone).toLocalDate());
    }

    private static Triaged triaged(
            EventEnvelope<ComplaintReceived> arrival,
            Assessment assessment,
            Optional<Link> link,
            Instant now) {
        var event = event(arrival.event(), assessment, link.orElse(null), now);
        return new Triaged(
                arrival.event(),
                assessment,
                new EventEnvelope<>(
                        EventEnvelope.idOf(arrival.id(), event, 0),
                        0,
                        event.reference(),
                        arrival.id(),
                        arrival.traceparent(),
                        event));
    }

    private static ComplaintTriaged event(
            ComplaintReceived complaint, Assessment read, @Nullable Link link, Instant now) {
        return new ComplaintTriaged(
                complaint.complaintId(),
                complaint.reference(),
                read.category(),
                read.confidence(),
                read.alternatives(),
                read.severity(),
                read.flags(),
                read.language(),
                read.sentiment(),
                read.desiredRemedy(),
                read.facts(),
                link,
                read.needsPerson(),
                read.reasons(),
                read.modelVersion(),
                now);
    }
}

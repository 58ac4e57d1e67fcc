package io.redress.triage.triaging;

import static io.redress.triage.Complaints.saying;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.ComplaintId;
import io.redress.contract.EventEnvelope;
import io.redress.contract.triage.TriageEvent.ComplaintTriaged;
import io.redress.testkit.SettableClock;
import io.redress.triage.classifying.CascadeClassifier;
import io.redress.triage.classifying.IndifferentEmbedder;
import io.redress.triage.classifying.LearnedModel;
import io.redress.triage.linking.Linker;
import io.redress.triage.overview.Assessments;
import io.redress.triage.policy.CategoryPolicy;
import io.redress.triage.policy.PolicyFiles;
import io.redress.triage.policy.SignalPolicy;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TriageComplaintsTest {

    static final Readers READERS =
            new Readers(
                    new CascadeClassifier(
                            CategoryPolicy.from(PolicyFiles.shipped()),
                            SignalPolicy.from(PolicyFiles.shipped()),
                            LearnedModel.shipped(),
                            new IndifferentEmbedder()),
                    2);

    final SettableClock clock = SettableClock.atMondayMorning();
    final Kept kept = new Kept();
    final TriageComplaints triage = triage();

    @AfterAll
    static void stop() {
        READERS.close();
    }

    @Test
    void theEventIsNamedByItsCause() {
        var arrival = saying("a", "快递丢了").envelope();

        var envelope = triage.triage(List.of(arrival)).getFirst().envelope();

        assertThat(envelope.causationId()).isEqualTo(arrival.id());
        assertThat(envelope.id()).isEqualTo(EventEnvelope.idOf(arrival.id(), envelope.event(), 0));
    }

    @Test
    void aResentArrivalIsTriagedOnce() {
        var arrival = saying("a", "快递丢了").envelope();

        assertThat(triage.triage(List.of(arrival, arrival))).hasSize(1);
    }

    @Test
    void whatTheViewKnowsIsNotTriagedAgain() {
        var arrival = saying("a", "快递丢了").envelope();
        kept.ids.add(arrival.complaintId());

        assertThat(triage.triage(List.of(arrival))).isEmpty();
    }

    @Test
    void whatTheViewDoesNotKnowYetIsRemembered() {
        var arrival = saying("a", "快递丢了").envelope();
        triage.keep(triage.triage(List.of(arrival)));

        assertThat(triage.triage(List.of(arrival))).isEmpty();
    }

    @Test
    void aReplayWithoutAnyMemoryGivesTheSameEventsButForTheirTime() {
        var arrivals = List.of(saying("a", "快递丢了").envelope(), saying("b", "房间很吵").envelope());
        var first = triage.triage(arrivals);
        clock.advance(Duration.ofDays(40));

        var replayed = triage().triage(arrivals);

        for (int i = 0; i < first.size(); i++) {
            assertThat(replayed.get(i).envelope().id()).isEqualTo(first.get(i).envelope().id());
            assertThat(replayed.get(i).assessment()).isEqualTo(first.get(i).assessment());
        }
    }

    @Test
    void theOrderOfTheArrivalsIsKept() {
        var arrivals =
                List.of(
                        saying("a", "快递丢了").envelope(),
                        saying("b", "").envelope(),
                        saying("c", "房间很吵").envelope());

        assertThat(triage.triage(arrivals).stream().map(t -> t.complaint().complaintId()).toList())
                .isEqualTo(arrivals.stream().map(EventEnvelope::complaintId).toList());
    }

    private TriageComplaints triage() {
        return new TriageComplaints(
                READERS,
                new Linker(keys -> Map.of(), (purpose, plain) -> purpose + plain.hashCode()),
                kept,
                ZoneId.of("Asia/Shanghai"),
                clock);
    }

    static final class Kept implements Assessments {

        final Set<ComplaintId> ids = new HashSet<>();

        @Override
        public Optional<ComplaintTriaged> find(ComplaintId id) {
            return Optional.empty();
        }

        @Override
        public Set<ComplaintId> assessedAmong(Collection<ComplaintId> asked) {
            var known = new HashSet<>(ids);
            known.retainAll(asked);
            return known;
        }
    }
}

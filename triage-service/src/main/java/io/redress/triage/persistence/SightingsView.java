package io.redress.triage.persistence;

import io.redress.contract.ComplaintId;
import io.redress.contract.EventEnvelope;
import io.redress.contract.Personal;
import io.redress.contract.Topic;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.platform.view.Projection;
import io.redress.platform.view.ViewChange;
import io.redress.triage.linking.Pseudonyms;
import io.redress.triage.linking.Telling;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.utils.Utils;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Under each key the first and the last complaint seen there. The least and the greatest do not depend
 * on order and bear repetition, so complaints from different partitions need no mark of their own:
 * each goes by one of {@value #MARKS} marks, which keeps a document small however many share its key.
 */
final class SightingsView implements Projection {

    static final String NAME = "triage-sightings";
    static final String FIRST = "first";
    static final String LAST = "last";

    /** Divisible by every usual number of partitions, so that one mark never spans two partitions. */
    private static final int MARKS = 960;

    private final Pseudonyms pseudonyms;

    SightingsView(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.INTAKE);
    }

    @Override
    public List<ViewChange> changes(EventEnvelope<?> envelope) {
        if (!(envelope.event() instanceof ComplaintReceived complaint)
                || complaint.narrative().equals(Personal.ERASED)) {
            return List.of();
        }
        var telling = Telling.of(complaint, pseudonyms);
        var written = telling.sighting().written();
        var mark = "stream-" + stream(complaint.complaintId());
        return telling.keys().own().stream()
                .map(
                        key ->
                                ViewChange.marked(
                                        envelope,
                                        key,
                                        mark,
                                        new Update().min(FIRST, written).max(LAST, written)))
                .toList();
    }

    /** The broker's own hash of the key: numbers that are equal here lie in the same partition. */
    private static int stream(ComplaintId id) {
        var key = id.toString().getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(key)) % MARKS;
    }
}

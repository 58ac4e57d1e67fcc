package io.redress.contract;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event with what is known about it but is not part of it (CloudEvents 1.0 attributes). The
 * payload never knows its position.
 *
 * @param id deterministic: derived from the cause, so that a repeated cause repeats the id
 * @param sequence 1, 2, 3… per complaint, topic and {@link Event#strand strand} where the writer keeps an aggregate; otherwise the
 *     record's offset, which is in order per complaint too. 0 before it was written by a stateless writer
 * @param subject the reference, where the event knows it
 * @param causationId id of the event or command that caused this; null for what came from outside
 * @param traceparent W3C trace context, null when not traced
 */
public record EventEnvelope<E extends Event>(
        UUID id,
        long sequence,
        @Nullable Reference subject,
        @Nullable UUID causationId,
        @Nullable String traceparent,
        E event) {

    public ComplaintId complaintId() {
        return event.complaintId();
    }

    public Instant occurredAt() {
        return event.occurredAt();
    }

    public EventType<?> type() {
        return EventTypes.of(event);
    }

    public Topic topic() {
        return type().topic();
    }

    /** The stream that its sequence counts in: letters and dashes. */
    public String stream() {
        var topic = topic().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return event.strand().isEmpty() ? topic : topic + "-" + event.strand();
    }

    /** The id of the {@code ordinal}-th event of this class that a cause brings about for a complaint. */
    public static UUID idOf(UUID cause, Event event, int ordinal) {
        return DeterministicId.of(
                cause, event.complaintId() + "/" + EventTypes.of(event).name() + "/" + ordinal);
    }
}

package io.redress.intake.arrival;

import io.micrometer.core.instrument.MeterRegistry;
import io.redress.contract.Channel;
import io.redress.contract.EventEnvelope;
import io.redress.contract.Reference;
import io.redress.contract.intake.Arrival;
import io.redress.contract.intake.IntakeEvent;
import io.redress.contract.intake.IntakeEvent.ArrivalQuarantined;
import io.redress.contract.intake.IntakeEvent.ArrivalRejected;
import io.redress.contract.intake.IntakeEvent.CallUpdated;
import io.redress.contract.intake.IntakeEvent.ChoiceReceived;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.intake.IntakeEvent.MessageReceived;
import io.redress.contract.intake.IntakeEvent.QuarantineDiscarded;
import io.redress.contract.intake.IntakeEvent.QuarantineReleased;
import io.redress.contract.intake.IntakeEvent.WithdrawalReceived;
import io.redress.platform.log.EventLog;
import io.redress.platform.observability.Traces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one way into redress.intake.v1. A method that returns has its events on the broker; only then
 * may a door answer its sender. There is no store on this way: a resent arrival is written again with
 * the same complaint and event ids, and readers know the copy.
 */
@Component
public class Arrivals {

    private final EventLog log;
    private final Clock clock;
    private final ArrivalMetrics metrics;
    private final Traces traces;
    private final Erased erased;

    Arrivals(EventLog log, Clock clock, MeterRegistry meters, Traces traces, Erased erased) {
        this.traces = traces;
        this.erased = erased;
        this.log = log;
        this.clock = clock;
        this.metrics = new ArrivalMetrics(meters);
    }

    /** A knock at the door, now. */
    public Arrival knock(Channel channel, String fingerprint) {
        return new Arrival(UUID.randomUUID(), channel, clock.instant(), fingerprint);
    }

    public Instant now() {
        return clock.instant();
    }

    /** @throws io.redress.platform.log.LogUnavailableException when the sender must keep it */
    public void append(IntakeEvent... events) {
        log.append(Arrays.stream(events).map(this::ours).map(this::envelope).toList());
        List.of(events).forEach(event -> metrics.appended(event, age(event)));
    }

    /** Of somebody who was erased, only that it came again. */
    private IntakeEvent ours(IntakeEvent event) {
        return erased.since(event.complaintId()).isPresent() ? Nameless.of(event) : event;
    }

    private Duration age(IntakeEvent event) {
        return Duration.between(event.arrival().receivedAt(), clock.instant());
    }

    private EventEnvelope<IntakeEvent> envelope(IntakeEvent event) {
        return new EventEnvelope<>(
                EventEnvelope.idOf(cause(event), event, 0),
                0,
                reference(event),
                null,
                traces.currentTraceparent(),
                event);
    }

    /** What is the same when the sender sends the same again. */
    private static UUID cause(IntakeEvent event) {
        return switch (event) {
            case ComplaintReceived complaint -> complaint.complaintId().value();
            case ArrivalQuarantined quarantined -> quarantined.complaintId().value();
            case MessageReceived message -> message.messageId();
            case CallUpdated update ->
                    AnswerIds.of(update.complaintId(), "call", update.arrival().fingerprint());
            case ChoiceReceived choice ->
                    AnswerIds.of(choice.complaintId(), "choice", choice.arrival().fingerprint());
            case WithdrawalReceived withdrawal ->
                    AnswerIds.of(
                            withdrawal.complaintId(),
                            "withdrawal",
                            withdrawal.arrival().fingerprint());
            case QuarantineReleased released -> released.arrival().arrivalId();
            case QuarantineDiscarded discarded -> discarded.arrival().arrivalId();
            case ArrivalRejected rejected -> rejected.arrival().arrivalId();
        };
    }

    private static @Nullable Reference reference(IntakeEvent event) {
        return switch (event) {
            case ComplaintReceived complaint -> complaint.reference();
            case ArrivalQuarantined quarantined -> quarantined.reference();
            default -> null;
        };
    }
}

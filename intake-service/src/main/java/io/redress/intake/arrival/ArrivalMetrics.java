package io.redress.intake.arrival;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.redress.contract.Channel;
import io.redress.contract.Coded;
import io.redress.contract.intake.IntakeEvent;
import io.redress.contract.intake.IntakeEvent.ArrivalQuarantined;
import io.redress.contract.intake.IntakeEvent.ArrivalRejected;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.intake.IntakeEvent.QuarantineDiscarded;
import io.redress.contract.intake.IntakeEvent.QuarantineReleased;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * What this process saw at its doors. {@code accepted} here counts resent copies too: only the ledger,
 * which reads the log, can tell them apart.
 */
final class ArrivalMetrics {

    private enum Outcome implements Coded {
        ACCEPTED,
        QUARANTINED,
        REJECTED;

        @Override
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final Map<Channel, Map<Outcome, Counter>> received = new EnumMap<>(Channel.class);
    private final Map<Channel, Timer> appended = new EnumMap<>(Channel.class);

    ArrivalMetrics(MeterRegistry meters) {
        for (var channel : Channel.values()) {
            var outcomes = new EnumMap<Outcome, Counter>(Outcome.class);
            for (var outcome : Outcome.values()) {
                outcomes.put(
                        outcome,
                        Counter.builder("redress.complaints.received")
                                .description(
                                        "arrivals that may be complaints, as the doors answered them")
                                .tag("channel", channel.code())
                                .tag("outcome", outcome.code())
                                .register(meters));
            }
            received.put(channel, outcomes);
            appended.put(
                    channel,
                    Timer.builder("redress.intake.append")
                            .description(
                                    "from the knock at the door to the broker's acknowledgement")
                            .publishPercentileHistogram()
                            .tag("channel", channel.code())
                            .register(meters));
        }
    }

    void appended(IntakeEvent event, Duration age) {
        switch (event) {
            case ComplaintReceived complaint -> count(complaint, Outcome.ACCEPTED);
            case ArrivalQuarantined quarantined -> count(quarantined, Outcome.QUARANTINED);
            case ArrivalRejected rejected -> count(rejected, Outcome.REJECTED);
            case QuarantineReleased released -> {
                return;
            }
            case QuarantineDiscarded discarded -> {
                return;
            }
            default -> {}
        }
        var timer = appended.get(event.channel());
        if (timer != null) {
            timer.record(age);
        }
    }

    private void count(IntakeEvent event, Outcome outcome) {
        var counter = received.getOrDefault(event.channel(), Map.of()).get(outcome);
        if (counter != null) {
            counter.increment();
        }
    }
}

package io.redress.intake.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.redress.contract.Channel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ledger as gauges. Read at most every few seconds, and unknown (NaN) while the store is away. */
@Component
class LedgerMetrics {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Ledgers ledgers;
    private final Clock clock;
    private @Nullable Ledger latest;
    private Instant readAt = Instant.MIN;

    LedgerMetrics(Ledgers ledgers, Clock clock, MeterRegistry meters) {
        this.ledgers = ledgers;
        this.clock = clock;
        Gauge.builder("redress.ledger.imbalance", () -> of(Ledger::imbalance))
                .description(
                        "arrivals that the ledger cannot account for; anything but 0 is a fault")
                .register(meters);
        for (var channel : Channel.values()) {
            for (var count : Count.values()) {
                Gauge.builder("redress.ledger.arrivals", () -> of(l -> value(l, channel, count)))
                        .description("arrivals by channel and outcome, as the log tells")
                        .tag("channel", channel.code())
                        .tag("outcome", count.code())
                        .register(meters);
            }
        }
    }

    private static double value(Ledger ledger, Channel channel, Count count) {
        return ledger.byChannel()
                .getOrDefault(channel.code(), java.util.Map.of())
                .getOrDefault(count.code(), 0L);
    }

    private synchronized double of(ToDoubleFunction<Ledger> figure) {
        var now = clock.instant();
        if (latest == null || readAt.plus(FRESH).isBefore(now)) {
            readAt = now;
            latest = read();
        }
        return latest == null ? Double.NaN : figure.applyAsDouble(latest);
    }

    private @Nullable Ledger read() {
        try {
            return ledgers.now();
        } catch (RuntimeException storeOrBrokerAway) {
            return null;
        }
    }
}

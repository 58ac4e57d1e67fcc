package io.redress.triage.signals;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.redress.contract.signals.CrowdKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;

/**
 * How many surges and crises are open, by what the watch of this process knows; 0 where another one watches.
 * And whether it goes on: how often it failed, and how old what it has reached is.
 */
final class SignalMeters {

    private final Clock clock;
    private final Counter failures;
    private volatile Instant reached = Instant.MIN;
    private volatile WeakWatch watch = WeakWatch.NONE;

    /** What the gauges ask. */
    interface WeakWatch {
        WeakWatch NONE = kind -> 0;

        /** Of surges of this kind; of crises for {@link CrowdKind#ALL}. */
        long open(CrowdKind kind);
    }

    SignalMeters(MeterRegistry meters, Clock clock) {
        this.clock = clock;
        failures =
                Counter.builder("redress.signals.failures")
                        .description(
                                "times that the watch began anew, or dropped what it could not read")
                        .register(meters);
        Gauge.builder("redress.signals.age", this, SignalMeters::age)
                .description("age of the time up to which complaints are counted")
                .baseUnit("seconds")
                .strongReference(true)
                .register(meters);
        for (var kind : CrowdKind.values()) {
            if (kind != CrowdKind.ALL) {
                register(
                        meters,
                        "redress.surges.open",
                        "surges that have not ended",
                        kind.code(),
                        m -> m.watch.open(kind));
            }
        }
        register(
                meters,
                "redress.crises.open",
                "crises that have not ended",
                "any",
                m -> m.watch.open(CrowdKind.ALL));
    }

    private void register(
            MeterRegistry meters,
            String name,
            String description,
            String kind,
            ToDoubleFunction<SignalMeters> open) {
        Gauge.builder(name, this, open)
                .description(description)
                .tag("kind", kind)
                .strongReference(true)
                .register(meters);
    }

    void failed() {
        failures.increment();
    }

    /** Kept when the watch fails, so that the age grows then. */
    void reached(Instant time) {
        reached = time;
    }

    /** Unknown where another process watches. */
    private double age() {
        return reached.equals(Instant.MIN)
                ? Double.NaN
                : Duration.between(reached, clock.instant()).toMillis() / 1e3;
    }

    void count(Watch counted) {
        var surges = counted.crowds().openSurges();
        long crises = counted.crises().openCrises();
        watch = kind -> kind == CrowdKind.ALL ? crises : surges.getOrDefault(kind, 0L);
    }
}

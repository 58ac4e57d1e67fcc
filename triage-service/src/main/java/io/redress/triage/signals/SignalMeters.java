package io.redress.triage.signals;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.redress.contract.signals.CrowdKind;
import java.util.function.ToDoubleFunction;

/** How many surges and crises are open, by what the watch of this process knows; 0 where another one watches. */
final class SignalMeters {

    private volatile WeakWatch watch = WeakWatch.NONE;

    /** What the gauges ask. */
    interface WeakWatch {
        WeakWatch NONE = kind -> 0;

        /** Of surges of this kind; of crises for {@link CrowdKind#ALL}. */
        long open(CrowdKind kind);
    }

    SignalMeters(MeterRegistry meters) {
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

    void count(Watch counted) {
        var surges = counted.crowds().openSurges();
        long crises = counted.crises().openCrises();
        watch = kind -> kind == CrowdKind.ALL ? crises : surges.getOrDefault(kind, 0L);
    }
}

package io.redress.standalone.management;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.redress.standalone.process.Child;
import io.redress.standalone.process.ResidentMemory;

/** What the launcher knows of its children: alive or not, how often started again, how much memory they hold. */
public final class ProcessFigures {

    private ProcessFigures() {}

    public static void of(Child child, MeterRegistry meters) {
        Gauge.builder("redress.process.up", child, it -> it.handle().isPresent() ? 1 : 0)
                .description("1 while the process lives")
                .tag("process", child.label())
                .register(meters);
        FunctionCounter.builder("redress.process.restarts", child, Child::restarts)
                .description("How often the process was started again after it died")
                .tag("process", child.label())
                .register(meters);
        Gauge.builder("redress.process.resident", child, ProcessFigures::resident)
                .description("Memory the process holds")
                .baseUnit("bytes")
                .tag("process", child.label())
                .register(meters);
    }

    private static double resident(Child child) {
        return child.handle()
                .map(process -> ResidentMemory.bytes(process.pid()).orElse(0))
                .map(Long::doubleValue)
                .orElse(0.0);
    }
}

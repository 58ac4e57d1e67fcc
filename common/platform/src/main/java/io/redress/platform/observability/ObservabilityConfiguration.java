package io.redress.platform.observability;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.autoconfigure.NoopTracerAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.context.annotation.Bean;

@AutoConfiguration(
        after = {
            MicrometerTracingAutoConfiguration.class,
            OpenTelemetryTracingAutoConfiguration.class,
            NoopTracerAutoConfiguration.class
        })
class ObservabilityConfiguration {

    /** With tracing switched off there is a tracer, which does nothing, but no propagator. */
    @Bean
    @ConditionalOnMissingBean
    Traces traces(Tracer tracer, ObjectProvider<Propagator> propagator) {
        return new Traces(tracer, propagator.getIfAvailable(() -> Propagator.NOOP));
    }
}

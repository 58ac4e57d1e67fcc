package io.redress.platform.observability;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carries a trace over what no framework instruments: an event in a topic, a document in the outbox. */
public final class Traces {

    private static final String TRACEPARENT = "traceparent";
    private static final String SAMPLED = "-01";

    private final Tracer tracer;
    private final Propagator propagator;

    Traces(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** The span at hand in the form of W3C Trace Context; nothing outside of any span. */
    public @Nullable String currentTraceparent() {
        var span = tracer.currentSpan();
        if (span == null) {
            return null;
        }
        Map<String, String> carrier = HashMap.newHashMap(2);
        propagator.inject(
                span.context(), carrier, (ignored, name, value) -> carrier.put(name, value));
        return carrier.get(TRACEPARENT);
    }

    /** Does the work in a span below the given one, or at the root of a new trace. Work that throws marks its span. */
    @SuppressWarnings("try") // the scope is closed for its effect
    public void inTrace(@Nullable String traceparent, String spanName, Runnable work) {
        var span = below(traceparent).name(spanName).start();
        try (var ignored = tracer.withSpan(span)) {
            work.run();
        } catch (RuntimeException | Error failure) {
            span.error(failure);
            throw failure;
        } finally {
            span.end();
        }
    }

    /**
     * Opens a span below each of these that is sampled; closing ends them. For work on many complaints at
     * once, where no one of them can be the span at hand.
     */
    public Ending beginEach(List<String> traceparents, String spanName) {
        var spans =
                traceparents.stream()
                        .filter(traceparent -> traceparent.endsWith(SAMPLED))
                        .map(traceparent -> below(traceparent).name(spanName).start())
                        .toList();
        return () -> spans.forEach(Span::end);
    }

    /** Ends what was begun. */
    public interface Ending extends AutoCloseable {
        @Override
        void close();
    }

    private Span.Builder below(@Nullable String traceparent) {
        return traceparent == null
                ? tracer.spanBuilder().setNoParent()
                : propagator.extract(
                        Map.of(TRACEPARENT, traceparent),
                        (ignored, name) -> TRACEPARENT.equalsIgnoreCase(name) ? traceparent : null);
    }
}

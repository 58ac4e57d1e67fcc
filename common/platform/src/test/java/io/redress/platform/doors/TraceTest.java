package io.redress.platform.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.platform.observability.Traces;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class TraceTest {

    private static final String FAR = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final Traces traces = RunningDoors.context().getBean(Traces.class);

    @Test
    void outsideOfAnySpanThereIsNoTrace() {
        assertThat(traces.currentTraceparent()).isNull();
    }

    @Test
    void workBelongsToTheTraceItsEventCameFrom() {
        var seen = new ArrayList<String>();
        traces.inTrace(
                FAR,
                "handle",
                () -> {
                    seen.add(traces.currentTraceparent());
                    seen.add(MDC.get("traceId"));
                });

        assertThat(seen.getFirst())
                .matches("00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-01")
                .isNotEqualTo(FAR);
        assertThat(seen.getLast()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(traces.currentTraceparent()).isNull();
    }

    @Test
    void workWithoutATraceBeginsOne() {
        traces.inTrace(
                FAR,
                "outer",
                () ->
                        traces.inTrace(
                                null,
                                "inner",
                                () ->
                                        assertThat(traces.currentTraceparent())
                                                .startsWith("00-")
                                                .doesNotContain("0af7651916cd43dd")));
    }

    @Test
    void aMangledTraceDoesNotStopTheWork() {
        var done = new ArrayList<String>();
        traces.inTrace("nonsense", "handle", () -> done.add("work"));

        assertThat(done).containsExactly("work");
    }

    @Test
    void workThatFailsFailsAsItIs() {
        var fault = new IllegalStateException("poison");

        assertThatThrownBy(
                        () ->
                                traces.inTrace(
                                        FAR,
                                        "handle",
                                        () -> {
                                            throw fault;
                                        }))
                .isSameAs(fault);
        assertThat(traces.currentTraceparent()).isNull();
    }
}

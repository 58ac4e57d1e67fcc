package io.redress.triage.signals;

import static io.redress.triage.Complaints.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.redress.contract.EventCodec;
import io.redress.triage.classifying.IndifferentEmbedder;
import io.redress.triage.policy.CrowdPolicy;
import io.redress.triage.policy.PolicyFiles;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.Punctuator;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.ArgumentMatchers;

class JoiningTest {

    static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");

    final AtomicBoolean allRead = new AtomicBoolean();
    final List<Report> reports = new ArrayList<>();
    final KeyValueStore<String, byte[]> halves = mock();
    final ArgumentCaptor<Punctuator> look = ArgumentCaptor.forClass(Punctuator.class);
    final Joining joining =
            new Joining(
                    new EventCodec(),
                    new Meaningful(
                            new IndifferentEmbedder(), CrowdPolicy.from(PolicyFiles.shipped())),
                    partition -> partition == 3 && allRead.get(),
                    new SignalMeters(new SimpleMeterRegistry(), Clock.systemUTC()));

    @BeforeEach
    void begin() {
        ProcessorContext<String, byte[]> context = mock();
        when(context.taskId()).thenReturn(new TaskId(0, 3));
        when(context.currentSystemTimeMs()).thenReturn(NOW.toEpochMilli());
        when(context.<KeyValueStore<String, byte[]>>getStateStore(Joining.STORE))
                .thenReturn(halves);
        when(halves.all()).thenReturn(mock());
        doAnswer(
                        call -> {
                            Record<String, byte[]> record = call.getArgument(0);
                            reports.add(Json.read(record.value(), Report.class));
                            return null;
                        })
                .when(context)
                .forward(ArgumentMatchers.<Record<String, byte[]>>any());
        joining.init(context);
        verify(context).schedule(any(Duration.class), any(), look.capture());
    }

    @Test
    void whileRecordsWaitUnreadThePartitionIsNotQuiet() {
        look();
        look();

        assertThat(reports).isEmpty();
    }

    @Test
    void whereAllIsReadThePartitionIsQuietUntilThen() {
        allRead.set(true);

        look();

        assertThat(reports).containsExactly(new Report(3, null, NOW));
    }

    @Test
    void anArrivalThatWaitsForItsAssessmentKeepsThePartitionFromBeingQuiet() {
        allRead.set(true);
        var wire = new EventCodec().encode(saying("waiting", "快递没送到").at(NOW).envelope());
        var headers = new RecordHeaders();
        wire.headers().forEach((n, t) -> headers.add(n, t.getBytes(StandardCharsets.UTF_8)));
        joining.process(new Record<>(wire.key(), wire.value(), NOW.toEpochMilli(), headers));

        look();
        look();

        assertThat(reports).isEmpty();
    }

    private void look() {
        look.getValue().punctuate(NOW.toEpochMilli());
    }
}

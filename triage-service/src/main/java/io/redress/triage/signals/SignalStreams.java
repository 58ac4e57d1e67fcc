package io.redress.triage.signals;

import io.redress.contract.Topic;
import io.redress.platform.log.LogReaders;
import io.redress.platform.log.Topics;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the topology beside the service, once the readers run: watching for crowds must hold up neither
 * the start nor the triage of a single complaint.
 */
final class SignalStreams implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SignalStreams.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration STOP = Duration.ofSeconds(8);

    private final LogReaders readers;
    private final Topics topics;
    private final IntFunction<Topology> topologies;
    private final Properties settings;
    private final SignalMeters meters;
    private final Clock clock;
    private final Backoff backoff = new Backoff();
    private volatile CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean running;
    private @Nullable Thread starting;
    private @Nullable KafkaStreams streams;

    SignalStreams(
            LogReaders readers,
            Topics topics,
            IntFunction<Topology> topologies,
            Properties settings,
            SignalMeters meters,
            Clock clock) {
        this.readers = readers;
        this.topics = topics;
        this.topologies = topologies;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        stopping = new CountDownLatch(1);
        starting = Thread.ofVirtual().name("signals-start").start(this::startWhenReady);
    }

    private void startWhenReady() {
        try {
            while (running) {
                if (readers.ready() && startedNow()) {
                    return;
                }
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean startedNow() {
        if (!running) {
            return true;
        }
        try {
            int partitions = topics.ends(List.of(Topic.INTAKE)).size();
            var started = new KafkaStreams(topologies.apply(partitions), settings);
            started.setUncaughtExceptionHandler(
                    failure -> {
                        meters.failed();
                        var wait = backoff.afterFailure(clock.instant());
                        log.warn(
                                "Watching for crowds begins anew in {}: {}",
                                wait,
                                failure.toString());
                        pause(wait);
                        return StreamThreadExceptionResponse.REPLACE_THREAD;
                    });
            started.start();
            streams = started;
            return true;
        } catch (RuntimeException notYet) {
            log.warn("Cannot watch for crowds yet, trying again: {}", notYet.toString());
            return false;
        }
    }

    /** In the thread that failed: the one that replaces it begins after it. */
    private void pause(Duration wait) {
        try {
            stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        stopping.countDown();
        var thread = starting;
        if (thread != null) {
            thread.interrupt();
        }
        closeNow();
    }

    private synchronized void closeNow() {
        if (streams != null && !streams.close(STOP)) {
            log.warn("Watching for crowds did not stop in {}", STOP);
        }
        streams = null;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

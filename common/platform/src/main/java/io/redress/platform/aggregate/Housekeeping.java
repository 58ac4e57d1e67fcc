package io.redress.platform.aggregate;

import io.redress.contract.DeterministicId;
import io.redress.contract.Event;
import io.redress.platform.log.LogReaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has to happen to aggregates by itself: due work is carried out, and events that a crash or an
 * absent broker left pending are sent. Several instances may do this side by side: a due time is
 * claimed by the version of the write, and copies of events are known by readers.
 *
 * <p>Looks again after half a second, or after twenty times as long as the last look took: a store
 * that is slow to search is never busy with this for more than a twentieth of its time.
 */
final class Housekeeping<S, E extends Event> {

    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);
    private static final Duration IN_FLIGHT = Duration.ofSeconds(10);
    private static final int AT_ONCE = 200;

    private final AggregateType<S, E> type;
    private final AggregateCollection<S, E> collection;
    private final MongoAggregates<S, E> aggregates;
    private final Relay<S, E> relay;
    private final LogReaders readers;
    private final Clock clock;
    private final AtomicLong backlog = new AtomicLong();
    private volatile boolean running;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    Housekeeping(
            AggregateType<S, E> type,
            AggregateCollection<S, E> collection,
            MongoAggregates<S, E> aggregates,
            Relay<S, E> relay,
            LogReaders readers,
            Clock clock) {
        this.type = type;
        this.collection = collection;
        this.aggregates = aggregates;
        this.relay = relay;
        this.readers = readers;
        this.clock = clock;
    }

    /** Aggregates with events that should have been sent long ago, as of the last look (at most {@value #AT_ONCE}). */
    long backlog() {
        return backlog.get();
    }

    void start() {
        running = true;
        thread = Thread.ofVirtual().name("housekeeping-" + type.name()).start(this::loop);
    }

    void stop() {
        running = false;
        thread.interrupt();
    }

    boolean isRunning() {
        return running;
    }

    private void loop() {
        while (running) {
            var began = System.nanoTime();
            if (readers.ready()) {
                attempt("sweep", this::sweep);
                attempt("due work", this::dueWork);
            }
            var took = Duration.ofNanos(System.nanoTime() - began);
            try {
                Thread.sleep(
                        took.multipliedBy(20).compareTo(SHORTEST_PAUSE) > 0
                                ? took.multipliedBy(20)
                                : SHORTEST_PAUSE);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    void sweep() {
        var left = collection.pendingSince(clock.instant().minus(IN_FLIGHT), AT_ONCE);
        backlog.set(left.size());
        relay.send(left);
    }

    void dueWork() {
        var now = clock.instant();
        for (var due = collection.due(now, AT_ONCE);
                !due.isEmpty();
                due = collection.due(now, AT_ONCE)) {
            aggregates.handleAll(due.stream().map(loaded -> whenDue(loaded, now)).toList());
            if (due.size() < AT_ONCE) {
                return;
            }
        }
    }

    private Command<S, E> whenDue(Loaded<S, E> loaded, Instant now) {
        var cause = DeterministicId.of(loaded.id().value(), "due/" + loaded.version());
        return Command.of(
                loaded.id(),
                cause,
                state ->
                        type.nextDue(state).filter(next -> !next.isAfter(now)).isPresent()
                                ? type.onDue(state, now)
                                : List.of());
    }

    private void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            log.warn(
                    "{} of {} failed, trying again soon: {}",
                    what,
                    type.name(),
                    failure.toString());
        }
    }
}

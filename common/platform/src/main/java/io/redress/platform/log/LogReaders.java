package io.redress.platform.log;

import io.redress.platform.log.EventHandler.Start;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Starts the readers in the right order, in the background: topics are made, handlers that repair run
 * to the end of their topics, then all others begin. Until then the service is not ready. A broker or
 * store that is away at the start is waited for.
 */
public final class LogReaders implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LogReaders.class);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Map<EventHandler, RunningReader> readers = new LinkedHashMap<>();
    private final Topics topics;
    private final Positions positions;
    private final List<StartTask> tasks;
    private volatile boolean running;
    private volatile boolean caughtUp;
    private @Nullable Thread starting;

    /** Something that must have worked before the first reader starts, such as making indexes. */
    public interface StartTask {
        void run();
    }

    LogReaders(
            Collection<EventHandler> handlers,
            ReaderFactory factory,
            Topics topics,
            Positions positions,
            List<StartTask> tasks) {
        handlers.forEach(handler -> readers.put(handler, factory.create(handler)));
        if (readers.keySet().stream().map(EventHandler::name).distinct().count()
                != readers.size()) {
            throw new IllegalStateException("two event handlers have the same name");
        }
        this.topics = topics;
        this.positions = positions;
        this.tasks = List.copyOf(tasks);
    }

    /** True once the repairing handlers were through and all others were started. */
    public boolean ready() {
        return caughtUp;
    }

    /** Stops the reader of this handler, does something while nobody writes, and starts it again. */
    public void whileStopped(EventHandler handler, Runnable work) {
        var reader = readers.get(handler);
        if (reader == null) {
            throw new IllegalArgumentException("no reader for " + handler.name());
        }
        reader.stop();
        try {
            work.run();
        } finally {
            if (running) {
                reader.start();
            }
        }
    }

    /** Per handler, how many records lie in its topics that it has not taken in. */
    public Map<String, Long> lag() {
        return readers.values().stream()
                .collect(Collectors.toMap(RunningReader::name, RunningReader::lag));
    }

    @Override
    public void start() {
        running = true;
        starting = Thread.ofVirtual().name("log-readers-start").start(this::startInOrder);
    }

    @Override
    public void stop() {
        running = false;
        caughtUp = false;
        endStarting();
        readers.values().forEach(RunningReader::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** A reader that was started after the stop would live on with a closed store and hold its partitions. */
    private void endStarting() {
        var thread = starting;
        if (thread == null) {
            return;
        }
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void startInOrder() {
        try {
            untilDone("make topics", topics::ensure);
            for (var task : tasks) {
                untilDone("prepare the store", task::run);
            }
            var first = readersThatStart(Start.FIRST);
            startUnlessStopped(first);
            untilDone("repair from the log", () -> awaitEnd(Start.FIRST));
            startUnlessStopped(readersThatStart(Start.NORMAL));
            caughtUp = running;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void startUnlessStopped(List<RunningReader> some) {
        for (var reader : some) {
            if (running) {
                reader.start();
            }
        }
    }

    private List<RunningReader> readersThatStart(Start start) {
        return readers.entrySet().stream()
                .filter(e -> e.getKey().start() == start)
                .map(Map.Entry::getValue)
                .toList();
    }

    private void awaitEnd(Start start) throws InterruptedException {
        for (var handler : readers.keySet()) {
            if (handler.start() == start) {
                var ends = topics.ends(handler.topics());
                while (running && !reached(handler, ends)) {
                    Thread.sleep(50);
                }
            }
        }
    }

    private boolean reached(EventHandler handler, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(
                        end ->
                                end.getValue() == 0
                                        || positions.of(handler.name(), end.getKey()).next()
                                                >= end.getValue());
    }

    private void untilDone(String what, Step step) throws InterruptedException {
        while (running) {
            try {
                step.run();
                return;
            } catch (RuntimeException failure) {
                log.warn("Cannot {} yet, trying again: {}", what, failure.toString());
                Thread.sleep(RETRY);
            }
        }
    }

    private interface Step {
        void run() throws InterruptedException;
    }

    /** Makes a reader for a handler; a seam for tests. */
    interface ReaderFactory {
        RunningReader create(EventHandler handler);
    }
}

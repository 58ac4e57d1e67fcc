package io.redress.triage.precedents;

import io.redress.contract.ComplaintId;
import io.redress.platform.log.LogReaders;
import io.redress.platform.log.LogScan;
import io.redress.platform.view.LocalView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the index of this process up with the log. Each process has all of it, so it reads outside any
 * consumer group. Nobody interrupts the thread that writes: Java would close the files under it.
 */
final class PrecedentsView implements LocalView, Precedents, SmartLifecycle {

    static final String NAME = "triage-precedents";

    private static final Logger log = LoggerFactory.getLogger(PrecedentsView.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final int ENOUGH_TO_WRITE = 2_000;
    private static final long STOP_MILLIS = 8_000;

    private final LogReaders readers;
    private final LogScan scan;
    private final ServingIndex serving;
    private volatile boolean running;
    private volatile long lag;
    private @Nullable Thread following;

    PrecedentsView(LogReaders readers, LogScan scan, Path folder, CaseDocuments documents) {
        this.readers = readers;
        this.scan = scan;
        this.serving = new ServingIndex(folder, documents);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Records behind the end of the log. */
    long lag() {
        return lag;
    }

    @Override
    public Optional<CaseFile> find(ComplaintId id) {
        return serving.ask(index -> index.find(id));
    }

    @Override
    public List<Precedent> like(CaseFile asked, int atMost) {
        return serving.ask(index -> index.like(asked, atMost));
    }

    @Override
    public void start() {
        running = true;
        following = Thread.ofPlatform().daemon().name("precedents").start(this::follow);
    }

    private void follow() {
        while (running) {
            try {
                if (readers.ready()) {
                    followOnce();
                } else {
                    pause(POLL);
                }
            } catch (IOException | RuntimeException failure) {
                log.warn("Precedents wait and read on: {}", failure.toString());
                pause(RETRY);
            }
        }
    }

    private void followOnce() throws IOException {
        var index = serving.open();
        try (var cursor = scan.open(Filing.TOPICS, index.position())) {
            while (running && serving.serves(index)) {
                var events = cursor.poll(POLL);
                lag = cursor.lag();
                serving.write(
                        index,
                        () -> {
                            index.take(events);
                            if (index.unwritten() >= ENOUGH_TO_WRITE
                                    || (index.unwritten() > 0 && (events.isEmpty() || lag == 0))) {
                                index.commit(cursor.positions());
                            }
                        });
            }
        } catch (RuntimeException failure) {
            serving.forget(index);
            throw failure;
        }
    }

    @Override
    public void rebuild(IntConsumer taken) {
        try (var cursor = scan.open(Filing.TOPICS)) {
            serving.replaceBy(index -> fill(index, cursor, taken));
        } catch (IOException e) {
            throw new UncheckedIOException("precedents cannot be rebuilt", e);
        }
    }

    private static void fill(PrecedentIndex index, LogScan.Cursor cursor, IntConsumer taken) {
        cursor.readToEnd(
                events -> {
                    index.take(events);
                    taken.accept(events.size());
                    if (index.unwritten() >= ENOUGH_TO_WRITE) {
                        index.commit(cursor.positions());
                    }
                });
        index.commit(cursor.positions());
    }

    @Override
    public void stop() {
        running = false;
        try {
            var thread = following;
            if (thread != null) {
                thread.join(STOP_MILLIS);
            }
            serving.close();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            log.warn("The index of precedents did not close: {}", e.toString());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException nobodyDoes) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.redress.triage.precedents;

import io.redress.contract.ComplaintId;
import io.redress.platform.log.LogReaders;
import io.redress.platform.log.LogScan;
import io.redress.platform.problem.Problem;
import io.redress.platform.problem.ProblemException;
import io.redress.platform.view.LocalView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.apache.lucene.store.AlreadyClosedException;
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
    private final Shelf shelf;
    private final CaseDocuments documents;
    private final Object writing = new Object();
    private volatile boolean running;
    private volatile long lag;
    private volatile @Nullable PrecedentIndex serving;
    private @Nullable Thread following;

    PrecedentsView(LogReaders readers, LogScan scan, Path folder, CaseDocuments documents) {
        this.readers = readers;
        this.scan = scan;
        this.shelf = new Shelf(folder);
        this.documents = documents;
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
        return ask(index -> index.find(id));
    }

    @Override
    public List<Precedent> like(CaseFile asked, int atMost) {
        return ask(index -> index.like(asked, atMost));
    }

    /** A search that meets the moment in which a rebuilt index takes over asks the new one. */
    private <T> T ask(Function<PrecedentIndex, T> question) {
        for (int attempt = 0; attempt < 3; attempt++) {
            var index = serving;
            if (index != null) {
                try {
                    return question.apply(index);
                } catch (AlreadyClosedException replaced) {
                    log.debug("The index was replaced during a search", replaced);
                }
            }
        }
        throw new ProblemException(Problem.unavailable("store-unavailable"));
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
                    Thread.sleep(POLL);
                }
            } catch (IOException | RuntimeException failure) {
                log.warn("Precedents wait and read on: {}", failure.toString());
                pause();
            } catch (InterruptedException nobodyDoes) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void followOnce() throws IOException {
        var index = open();
        try (var cursor = scan.open(Filing.TOPICS, index.position())) {
            while (running && serving == index) {
                var events = cursor.poll(POLL);
                lag = cursor.lag();
                synchronized (writing) {
                    if (serving != index) {
                        return;
                    }
                    index.take(events);
                    if (index.unwritten() >= ENOUGH_TO_WRITE
                            || (index.unwritten() > 0 && events.isEmpty())
                            || (index.unwritten() > 0 && lag == 0)) {
                        index.commit(cursor.positions());
                    }
                }
            }
        } catch (RuntimeException failure) {
            forget(index);
            throw failure;
        }
    }

    private PrecedentIndex open() throws IOException {
        synchronized (writing) {
            var index = serving;
            if (index == null) {
                index = new PrecedentIndex(shelf.current(), documents);
                serving = index;
            }
            return index;
        }
    }

    /** What was folded and not written is read again. */
    private void forget(PrecedentIndex index) throws IOException {
        synchronized (writing) {
            if (serving == index) {
                serving = null;
                index.close();
            }
        }
    }

    @Override
    public void rebuild(IntConsumer taken) {
        try (var cursor = scan.open(Filing.TOPICS)) {
            var fresh = shelf.beside();
            var index = new PrecedentIndex(fresh, documents);
            fill(index, cursor, taken);
            synchronized (writing) {
                fill(index, cursor, taken);
                var old = serving;
                serving = index;
                if (old != null) {
                    old.close();
                }
                shelf.becomes(fresh);
            }
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
            var index = serving;
            if (index != null) {
                forget(index);
            }
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

    private static void pause() {
        try {
            Thread.sleep(RETRY);
        } catch (InterruptedException nobodyDoes) {
            Thread.currentThread().interrupt();
        }
    }
}

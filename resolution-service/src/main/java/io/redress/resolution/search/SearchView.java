package io.redress.resolution.search;

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
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the index of this process up with the log. Each process has all of it, so it reads outside any
 * consumer group. Nobody interrupts the thread that writes: Java would close the files under it.
 */
final class SearchView implements LocalView, Search, SmartLifecycle {

    static final String NAME = "resolution-search";

    private static final Logger log = LoggerFactory.getLogger(SearchView.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final int ENOUGH_TO_WRITE = 5_000;
    private static final int ATTEMPTS = 3;
    private static final long STOP_MILLIS = 8_000;

    private final LogReaders readers;
    private final LogScan scan;
    private final SearchFolder folder;
    private volatile boolean running;
    private volatile long lag;
    private volatile @Nullable SearchIndex serving;
    private @Nullable Thread following;

    SearchView(LogReaders readers, LogScan scan, Path folder) {
        this.readers = readers;
        this.scan = scan;
        this.folder = new SearchFolder(folder);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Records behind the end of the log. */
    long lag() {
        return lag;
    }

    /** A search that meets the moment in which another index takes over asks the new one. */
    @Override
    public List<ComplaintId> find(String asked, int atMost) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var index = serving;
            if (index != null) {
                try {
                    return index.find(asked, atMost);
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
        following = Thread.ofPlatform().daemon().name("search").start(this::follow);
    }

    private void follow() {
        while (running) {
            try {
                if (readers.ready()) {
                    followOnce();
                } else {
                    LockSupport.parkNanos(POLL.toNanos());
                }
            } catch (IOException | RuntimeException failure) {
                log.warn("The search waits and reads on: {}", failure.toString());
                LockSupport.parkNanos(RETRY.toNanos());
            }
        }
    }

    private void followOnce() throws IOException {
        var index = open();
        try (var cursor = scan.open(Passage.TOPICS, index.position())) {
            while (running && serving == index) {
                var events = cursor.poll(POLL);
                lag = cursor.lag();
                synchronized (this) {
                    if (serving == index) {
                        index.take(events);
                        if (index.unwritten() >= ENOUGH_TO_WRITE
                                || (index.unwritten() > 0 && (events.isEmpty() || lag == 0))) {
                            index.commit(cursor.positions());
                        }
                    }
                }
            }
        } catch (RuntimeException failure) {
            forget(index);
            throw failure;
        }
    }

    /** One that is damaged beyond opening is left behind for an empty one: the log has it all. */
    private synchronized SearchIndex open() throws IOException {
        var open = serving;
        if (open == null) {
            try {
                open = new SearchIndex(folder.current());
            } catch (CorruptIndexException
                    | IndexFormatTooOldException
                    | IndexFormatTooNewException
                    | java.io.FileNotFoundException
                    | java.nio.file.NoSuchFileException
                    | java.io.EOFException damaged) {
                log.error("The search index is damaged and is made anew from the log", damaged);
                open = new SearchIndex(folder.becomes(folder.fresh()));
            }
            serving = open;
        }
        return open;
    }

    /** What was taken in and not written is read again. */
    private synchronized void forget(SearchIndex index) throws IOException {
        if (serving == index) {
            serving = null;
            index.close();
        }
    }

    @Override
    public void rebuild(IntConsumer taken) {
        try (var cursor = scan.open(Passage.TOPICS)) {
            var place = folder.fresh();
            var fresh = new SearchIndex(place);
            try {
                fill(fresh, cursor, taken);
                takeOver(fresh, place, cursor, taken);
            } finally {
                // Left open it would hold its place against every rebuild to come.
                if (serving != fresh) {
                    fresh.close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be rebuilt", e);
        }
    }

    /** The last of it while nobody writes; the old one serves until then. */
    private synchronized void takeOver(
            SearchIndex fresh, Path place, LogScan.Cursor cursor, IntConsumer taken)
            throws IOException {
        fill(fresh, cursor, taken);
        var old = serving;
        serving = fresh;
        if (old != null) {
            old.close();
        }
        folder.becomes(place);
    }

    private static void fill(SearchIndex index, LogScan.Cursor cursor, IntConsumer taken) {
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
            var open = serving;
            if (open != null) {
                forget(open);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            log.warn("The search index did not close: {}", e.toString());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

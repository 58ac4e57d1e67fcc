package io.redress.standalone.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One process that is kept alive until it is told to stop: when it dies it is started again, after a pause. */
public final class Child {

    private static final Logger log = LoggerFactory.getLogger(Child.class);

    private final String label;
    private final ProcessBuilder command;
    private final LogFile output;
    private final Backoff backoff;
    private final Runnable onStart;
    private final CountDownLatch told = new CountDownLatch(1);

    private volatile @Nullable Process process;
    private final AtomicInteger starts = new AtomicInteger();
    private volatile int failuresInARow;

    Child(String label, ProcessBuilder command, LogFile output, Backoff backoff, Runnable onStart) {
        this.label = label;
        this.command = command.redirectErrorStream(true);
        this.output = output;
        this.backoff = backoff;
        this.onStart = onStart;
    }

    void start() {
        Thread.ofPlatform().name("redress-keeps-" + label).daemon().start(this::keepAlive);
    }

    private void keepAlive() {
        while (!stopping()) {
            var began = System.nanoTime();
            runOnce();
            if (stopping()) {
                return;
            }
            failuresInARow =
                    backoff.failures(failuresInARow, Duration.ofNanos(System.nanoTime() - began));
            var pause = backoff.waitAfter(failuresInARow);
            log.warn(
                    "{} died; it is started again in {} ms; its log is {}",
                    label,
                    pause.toMillis(),
                    output.path());
            try {
                if (told.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void runOnce() {
        try {
            var running = command.start();
            process = running;
            starts.incrementAndGet();
            if (stopping()) {
                running.toHandle().destroy();
            }
            onStart.run();
            log.info("{} runs as process {}", label, running.pid());
            output.keep(running.getInputStream());
            log.info("{} ended with exit code {}", label, running.waitFor());
        } catch (IOException e) {
            log.error("cannot run {}", label, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Asks it to stop; after the grace it is killed. Returns when it is gone. By
     * its handle, because a process destroyed directly has its output closed, and its last words are lost.
     */
    void stop(Duration grace) {
        told.countDown();
        var running = process;
        if (running != null && running.isAlive()) {
            running.toHandle().destroy();
            try {
                if (!running.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                    log.warn("{} does not stop in {} s; it is killed", label, grace.toSeconds());
                    running.toHandle().destroyForcibly();
                    running.waitFor();
                }
            } catch (InterruptedException e) {
                running.toHandle().destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean stopping() {
        return told.getCount() == 0;
    }

    public String label() {
        return label;
    }

    public Optional<ProcessHandle> handle() {
        return Optional.ofNullable(process).filter(Process::isAlive).map(Process::toHandle);
    }

    public int restarts() {
        return Math.max(0, starts.get() - 1);
    }

    /** How often it died without a good run between. */
    public int failuresInARow() {
        return failuresInARow;
    }

    public Path log() {
        return output.path();
    }

    /** The last lines of its log. */
    String lastWords() {
        return output.end();
    }
}

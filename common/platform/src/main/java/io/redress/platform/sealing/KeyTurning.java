package io.redress.platform.sealing;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Appends to the topic of keys once in a while. A broker closes a segment only when somebody writes, and compacts only
 * closed ones: without this, a key that was destroyed before a quiet week would lie in its file for that week.
 */
final class KeyTurning implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(KeyTurning.class);

    private final PublishedKeys keys;
    private final Duration every;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;

    KeyTurning(PublishedKeys keys, Duration every) {
        this.keys = keys;
        this.every = every;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("data-keys-turning").start(this::turnForEver);
    }

    @Override
    public void stop() {
        running = false;
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void turnForEver() {
        try {
            while (!stopped.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    keys.turn();
                } catch (RuntimeException failure) {
                    log.warn("Cannot turn the topic of keys, trying again: {}", failure.toString());
                }
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}

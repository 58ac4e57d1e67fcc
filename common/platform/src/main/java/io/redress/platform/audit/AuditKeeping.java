package io.redress.platform.audit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Sends what waits, and tells the head once a minute. Stops after the doors and before the broker's client. */
final class AuditKeeping implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AuditKeeping.class);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final int LOOKS_PER_HEAD = 30;

    private final AuditTrail trail;
    private volatile boolean running;
    private @Nullable Thread keeping;

    AuditKeeping(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public void start() {
        running = true;
        keeping = Thread.ofVirtual().name("audit-keeping").start(this::keep);
    }

    private void keep() {
        try {
            for (int look = 1; running; look++) {
                Thread.sleep(LOOK);
                catchUp();
                if (look % LOOKS_PER_HEAD == 0) {
                    trail.tellHead();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void catchUp() {
        try {
            trail.catchUp();
        } catch (RuntimeException storeAway) {
            log.debug("Audit records wait: {}", storeAway.toString());
        }
    }

    @Override
    public void stop() {
        running = false;
        var thread = keeping;
        if (thread != null) {
            thread.interrupt();
        }
        trail.end();
    }

    /** Low phases stop late. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

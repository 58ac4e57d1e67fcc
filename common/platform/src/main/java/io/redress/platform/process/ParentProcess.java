package io.redress.platform.process;

import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Ends this process in order when the launcher that started it is gone, so that a killed launcher
 * leaves nothing behind.
 */
final class ParentProcess {

    private static final Logger LOG = LoggerFactory.getLogger(ParentProcess.class);

    private ParentProcess() {}

    /** Done at once when there is no such process: it ended before we looked. */
    static CompletableFuture<?> endOf(long pid) {
        return ProcessHandle.of(pid)
                .<CompletableFuture<?>>map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(pid));
    }

    static void leave(ConfigurableApplicationContext context) {
        LOG.info("The process that started this one has ended; leaving");
        System.exit(SpringApplication.exit(context));
    }
}

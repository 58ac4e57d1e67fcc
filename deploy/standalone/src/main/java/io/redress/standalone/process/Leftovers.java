package io.redress.standalone.process;

import io.redress.standalone.installation.PrivateFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Children of a launcher that was killed. Their tether ends them by itself; one that hangs is killed here, so that
 * it holds no port of the new run. A process is known again by its id and the moment it was started.
 */
public final class Leftovers {

    private static final Logger log = LoggerFactory.getLogger(Leftovers.class);

    private Leftovers() {}

    static Map<String, Object> describe(ProcessHandle process) {
        return Map.of("pid", process.pid(), "started", startOf(process));
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    /** Returns when none of them is alive. */
    public static void clear(Path run, Duration patience) {
        var alive =
                new PrivateFile(run.resolve("processes.json"))
                        .read().values().stream().flatMap(it -> find(it).stream()).toList();
        if (alive.isEmpty()) {
            return;
        }
        log.warn("waiting for {} processes of a launcher that was killed", alive.size());
        try {
            allGone(alive).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException hanging) {
            alive.forEach(ProcessHandle::destroyForcibly);
            allGone(alive).join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static CompletableFuture<Void> allGone(List<ProcessHandle> processes) {
        return CompletableFuture.allOf(
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new));
    }

    private static Optional<ProcessHandle> find(Object noted) {
        return noted instanceof Map<?, ?> process && process.get("pid") instanceof Number pid
                ? ProcessHandle.of(pid.longValue())
                        .filter(it -> it.isAlive() && startOf(it).equals(process.get("started")))
                : Optional.empty();
    }
}

package io.redress.triage.triaging;

import io.redress.triage.domain.Assessment;
import io.redress.triage.domain.Classifier;
import io.redress.triage.domain.Story;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads many stories at once, each on one of a few threads: reading is all computing and no waiting. */
public final class Readers implements AutoCloseable {

    private final Classifier classifier;
    private final ExecutorService threads;

    public Readers(Classifier classifier, int threads) {
        this.classifier = classifier;
        this.threads =
                Executors.newFixedThreadPool(
                        threads, Thread.ofPlatform().daemon().name("triage-reader-", 0).factory());
    }

    /** In the order of the stories. */
    public List<Assessment> read(List<Story> stories) {
        var reading =
                stories.stream()
                        .map(story -> threads.submit(() -> classifier.assess(story)))
                        .toList();
        return reading.stream().map(Readers::result).toList();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static Assessment result(Future<Assessment> reading) {
        try {
            return reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while reading", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a classifier must not throw", e.getCause());
        }
    }
}

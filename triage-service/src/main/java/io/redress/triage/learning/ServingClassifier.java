package io.redress.triage.learning;

import io.redress.contract.triage.ModelEvent.ModelTrained;
import io.redress.triage.domain.Assessment;
import io.redress.triage.domain.Classifier;
import io.redress.triage.domain.Story;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads with the version that is active by now, in every process of the service: it looks once a
 * second. What was learned upon another shipped model than this one is left out until it is learned
 * anew. While the store is away, the version that reads goes on.
 */
public final class ServingClassifier implements Classifier {

    private static final Logger log = LoggerFactory.getLogger(ServingClassifier.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final Classifier shipped;
    private final Models models;
    private final AtomicLong lookedAt = new AtomicLong(System.nanoTime() - LOOK_EVERY.toNanos());
    private volatile Classifier present;
    private volatile String looked;

    public ServingClassifier(Classifier shipped, Models models) {
        this.shipped = shipped;
        this.models = models;
        this.present = shipped;
        this.looked = shipped.version();
    }

    @Override
    public Assessment assess(Story story) {
        long last = lookedAt.get();
        long now = System.nanoTime();
        if (now - last >= LOOK_EVERY.toNanos() && lookedAt.compareAndSet(last, now)) {
            look();
        }
        return present.assess(story);
    }

    @Override
    public String version() {
        return present.version();
    }

    Classifier shipped() {
        return shipped;
    }

    /** The version that reads right now, as one thing: it does not change under its user's hands. */
    Classifier present() {
        look();
        return present;
    }

    /** What this version would be; the shipped one where it is unknown or was learned upon another. */
    Classifier of(String version) {
        return models.find(version).flatMap(this::layered).orElse(shipped);
    }

    private void look() {
        try {
            var wanted = models.active().orElse(shipped.version());
            if (!wanted.equals(looked)) {
                read(wanted);
            }
        } catch (RuntimeException storeAway) {
            log.debug("Cannot see which model is active: {}", storeAway.toString());
        }
    }

    /** A version that is not known yet is asked for again; one that cannot read here is not. */
    private void read(String wanted) {
        var found = models.find(wanted);
        var next = found.flatMap(this::layered).orElse(shipped);
        if (!next.version().equals(present.version())) {
            log.info("Reading with {}", next.version());
            present = next;
        }
        if (found.isPresent() || wanted.equals(shipped.version())) {
            looked = wanted;
        }
    }

    private Optional<Classifier> layered(ModelTrained trained) {
        return trained.base().equals(shipped.version())
                ? Optional.of(
                        new LayeredClassifier(
                                shipped,
                                Layer.read(Base64.getDecoder().decode(trained.weights())),
                                trained.modelVersion()))
                : Optional.empty();
    }
}

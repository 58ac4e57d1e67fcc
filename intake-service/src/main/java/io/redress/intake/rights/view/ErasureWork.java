package io.redress.intake.rights.view;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.redress.contract.ComplaintId;
import io.redress.intake.arrival.Erased;
import io.redress.intake.rights.Erasing;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Takes the next step wherever one is due: when something was said about somebody's data, when something
 * of an erased person came again, and, for the days that simply pass, every now and then. What it
 * forgets in a crash it finds again in the views.
 */
@Component
class ErasureWork implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ErasureWork.class);

    private final MongoOperations mongo;
    private final Erased erased;
    private final ObjectProvider<Erasing> erasing;
    private final Duration every;
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("erasures").factory());
    private volatile boolean running;

    ErasureWork(
            MongoOperations mongo,
            Erased erased,
            ObjectProvider<Erasing> erasing,
            @Value("${redress.intake.rights.look-every:10s}") Duration every) {
        this.mongo = mongo;
        this.erased = erased;
        this.erasing = erasing;
        this.every = every;
    }

    void look(Collection<String> complaints) {
        if (running) {
            complaints.forEach(id -> worker.execute(() -> take(ComplaintId.of(id))));
        }
    }

    void arrived(Collection<String> complaints) {
        look(
                complaints.stream()
                        .filter(id -> erased.since(ComplaintId.of(id)).isPresent())
                        .toList());
    }

    @Override
    public void start() {
        running = true;
        var unused =
                worker.scheduleWithFixedDelay(
                        this::sweep, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        worker.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void sweep() {
        try {
            mongo.find(
                            Query.query(where(RightsView.ERASED).exists(true)),
                            Document.class,
                            RightsView.NAME)
                    .forEach(this::remember);
            mongo.find(
                            Query.query(
                                    where(RightsView.REQUESTED)
                                            .exists(true)
                                            .and(RightsView.ERASED)
                                            .exists(false)),
                            Document.class,
                            RightsView.NAME)
                    .forEach(it -> take(ComplaintId.of(it.getString("_id"))));
        } catch (RuntimeException away) {
            log.debug("Looking for due erasures again later: {}", away.getClass().getSimpleName());
        }
    }

    private void remember(Document it) {
        erased.add(
                ComplaintId.of(it.getString("_id")),
                Instant.parse(it.getString(RightsView.ERASED)));
    }

    private void take(ComplaintId complaint) {
        try {
            erasing.getObject().advance(complaint);
        } catch (RuntimeException failed) {
            log.warn("A step of an erasure is tried again: {}", failed.getClass().getSimpleName());
        }
    }
}

package io.redress.platform.view;

import com.mongodb.MongoNamespace;
import com.mongodb.client.model.RenameCollectionOptions;
import io.redress.contract.EventEnvelope;
import io.redress.platform.log.LogReaders;
import io.redress.platform.log.LogScan;
import io.redress.platform.log.Positions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Rebuilds a view from the first record of the log while the old one serves: the new one grows beside
 * it, catches up, and takes its place in one rename with its own position.
 */
public final class Rebuilds {

    private static final Logger log = LoggerFactory.getLogger(Rebuilds.class);

    private final Map<String, LocalView> views = new TreeMap<>();
    private final Map<String, Status> statuses = new ConcurrentHashMap<>();
    private final MongoOperations mongo;
    private final LogScan scan;
    private final LogReaders readers;
    private final Positions positions;

    /** How far a rebuild is: {@code running}, {@code done} or {@code failed}; how many events it took in. */
    public record Status(String state, long events) {}

    Rebuilds(
            Collection<Rebuildable> views,
            Collection<LocalView> localViews,
            MongoOperations mongo,
            LogScan scan,
            LogReaders readers,
            Positions positions) {
        views.forEach(view -> this.views.put(view.name(), new InTheStore(view)));
        localViews.forEach(view -> this.views.put(view.name(), view));
        this.mongo = mongo;
        this.scan = scan;
        this.readers = readers;
        this.positions = positions;
    }

    public Collection<String> names() {
        return views.keySet();
    }

    /** The latest rebuild of each view since the service started. */
    public Map<String, Status> statuses() {
        return Map.copyOf(statuses);
    }

    /**
     * Begins in the background; a rebuild that runs already goes on alone.
     *
     * @return false when there is no view of this name here
     */
    public boolean begin(String name) {
        var view = views.get(name);
        if (view == null) {
            return false;
        }
        var before = statuses.put(name, new Status("running", 0));
        if (before != null && before.state().equals("running")) {
            return true;
        }
        Thread.ofVirtual().name("rebuild-" + name).start(() -> run(view));
        return true;
    }

    private void run(LocalView view) {
        try {
            view.rebuild(taken -> count(view.name(), taken));
            var status =
                    statuses.compute(
                            view.name(),
                            (name, running) ->
                                    new Status("done", running == null ? 0 : running.events()));
            log.info("Rebuilt {} from {} events", view.name(), status.events());
        } catch (RuntimeException failure) {
            log.error("Rebuilding {} failed; the old view stays", view.name(), failure);
            statuses.compute(
                    view.name(),
                    (name, status) -> new Status("failed", status == null ? 0 : status.events()));
        }
    }

    private void rebuild(Rebuildable view) {
        var beside = view.name() + "--rebuilding";
        mongo.dropCollection(beside);
        view.prepare(beside);
        try (var cursor = scan.open(view.handler().topics())) {
            cursor.readToEnd(events -> take(view, beside, events));
            readers.whileStopped(
                    view.handler(),
                    () ->
                            view.exclusively(
                                    beside,
                                    () -> {
                                        cursor.readToEnd(events -> take(view, beside, events));
                                        swap(view, beside, cursor.positions());
                                    }));
        }
    }

    private void take(Rebuildable view, String beside, List<EventEnvelope<?>> events) {
        view.writeTo(beside, events);
        count(view.name(), events.size());
    }

    private void count(String name, int taken) {
        statuses.merge(
                name,
                new Status("running", taken),
                (a, b) -> new Status("running", a.events() + b.events()));
    }

    private void swap(Rebuildable view, String beside, Map<TopicPartition, Long> next) {
        var database = mongo.getCollection(beside).getNamespace().getDatabaseName();
        if (mongo.collectionExists(beside)) {
            mongo.getCollection(beside)
                    .renameCollection(
                            new MongoNamespace(database, view.name()),
                            new RenameCollectionOptions().dropTarget(true));
        } else {
            mongo.dropCollection(view.name());
        }
        positions.replace(view.handler().name(), next);
    }

    /** A collection, made again beside the one that serves. */
    private final class InTheStore implements LocalView {

        private final Rebuildable view;

        InTheStore(Rebuildable view) {
            this.view = view;
        }

        @Override
        public String name() {
            return view.name();
        }

        @Override
        public void rebuild(IntConsumer taken) {
            Rebuilds.this.rebuild(view);
        }
    }
}

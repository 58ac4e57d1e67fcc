package io.redress.platform.view;

import io.redress.contract.EventEnvelope;
import io.redress.contract.EventType;
import io.redress.contract.Topic;
import io.redress.platform.log.EventHandler;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Follows a projection's topics and writes what it says into a collection. */
final class ProjectionFeed implements EventHandler {

    private final Projection projection;
    private final ViewWriter writer;

    ProjectionFeed(Projection projection, ViewWriter writer) {
        this.projection = projection;
        this.writer = writer;
    }

    Projection projection() {
        return projection;
    }

    @Override
    public String name() {
        return projection.name();
    }

    @Override
    public Set<Topic> topics() {
        return projection.topics();
    }

    @Override
    public boolean wants(EventType<?> type) {
        return projection.wants(type);
    }

    @Override
    public Start start() {
        return projection.start();
    }

    @Override
    public void handle(List<EventEnvelope<?>> events) {
        var changes = changes(events);
        writer.write(projection.name(), changes);
        projection.written(changes.stream().map(ViewChange::id).collect(Collectors.toSet()));
    }

    void writeTo(String collection, List<EventEnvelope<?>> events) {
        writer.write(collection, changes(events));
    }

    private List<ViewChange> changes(List<EventEnvelope<?>> events) {
        return events.stream().flatMap(event -> projection.changes(event).stream()).toList();
    }
}

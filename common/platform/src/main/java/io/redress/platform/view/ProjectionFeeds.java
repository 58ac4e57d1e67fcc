package io.redress.platform.view;

import io.redress.contract.EventEnvelope;
import io.redress.platform.log.EventHandler;
import io.redress.platform.log.EventHandlers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;

/** The feeds of all projections of this service. */
final class ProjectionFeeds implements EventHandlers {

    private final List<ProjectionFeed> feeds;
    private final MongoOperations mongo;

    ProjectionFeeds(List<ProjectionFeed> feeds, MongoOperations mongo) {
        this.feeds = List.copyOf(feeds);
        this.mongo = mongo;
    }

    @Override
    public Collection<? extends EventHandler> handlers() {
        return feeds;
    }

    void prepareAll() {
        feeds.forEach(feed -> Indexes.ensure(mongo, feed.name(), feed.projection().indexes()));
    }

    List<Rebuildable> rebuildables() {
        var rebuildables = new ArrayList<Rebuildable>();
        feeds.forEach(feed -> rebuildables.add(new RebuildableView(feed, mongo)));
        return rebuildables;
    }

    private record RebuildableView(ProjectionFeed feed, MongoOperations mongo)
            implements Rebuildable {

        @Override
        public String name() {
            return feed.name();
        }

        @Override
        public EventHandler handler() {
            return feed;
        }

        @Override
        public void prepare(String collection) {
            Indexes.ensure(mongo, collection, feed.projection().indexes());
        }

        @Override
        public void writeTo(String collection, List<EventEnvelope<?>> events) {
            feed.writeTo(collection, events);
        }
    }
}

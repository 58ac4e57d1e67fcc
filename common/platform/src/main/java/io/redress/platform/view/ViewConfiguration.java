package io.redress.platform.view;

import io.redress.platform.log.LogReaders;
import io.redress.platform.log.LogScan;
import io.redress.platform.log.Positions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** Gives every {@link Projection} its feed, its indexes and its rebuild. */
@AutoConfiguration
class ViewConfiguration {

    @Bean
    ProjectionFeeds projectionFeeds(ObjectProvider<Projection> projections, MongoOperations mongo) {
        var writer = new ViewWriter(mongo);
        return new ProjectionFeeds(
                projections
                        .orderedStream()
                        .map(projection -> new ProjectionFeed(projection, writer))
                        .toList(),
                mongo);
    }

    @Bean
    LogReaders.StartTask viewIndexes(ProjectionFeeds feeds) {
        return feeds::prepareAll;
    }

    @Bean
    Rebuilds rebuilds(
            ProjectionFeeds feeds,
            ObjectProvider<Rebuildables> others,
            ObjectProvider<LocalView> localViews,
            MongoOperations mongo,
            LogScan scan,
            LogReaders readers,
            Positions positions) {
        var all = feeds.rebuildables();
        others.orderedStream().forEach(more -> all.addAll(more.rebuildables()));
        return new Rebuilds(
                all, localViews.orderedStream().toList(), mongo, scan, readers, positions);
    }

    @Bean
    RebuildEndpoint rebuildEndpoint(Rebuilds rebuilds) {
        return new RebuildEndpoint(rebuilds);
    }
}

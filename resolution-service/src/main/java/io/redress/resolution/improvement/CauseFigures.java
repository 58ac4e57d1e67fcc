package io.redress.resolution.improvement;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.redress.resolution.dossiers.Dossiers;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** How often each cause was found. */
@Component
class CauseFigures {

    private final MongoOperations mongo;

    CauseFigures(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** How many complaints have this cause. */
    record Figure(String cause, long complaints) {}

    /** The most frequent first. */
    List<Figure> most() {
        var byCause =
                newAggregation(
                        match(where(Dossiers.CAUSE).exists(true)),
                        group(Dossiers.CAUSE).count().as("complaints"));
        return mongo
                .aggregate(byCause, Dossiers.COLLECTION, Document.class)
                .getMappedResults()
                .stream()
                .map(
                        found ->
                                new Figure(
                                        found.getString("_id"),
                                        found.get("complaints", Number.class).longValue()))
                .sorted(Comparator.comparingLong(Figure::complaints).reversed())
                .toList();
    }
}

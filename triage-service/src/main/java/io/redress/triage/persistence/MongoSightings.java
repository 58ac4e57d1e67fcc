package io.redress.triage.persistence;

import io.redress.triage.linking.Sighting;
import io.redress.triage.linking.Sightings;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Sightings as {@link SightingsView} keeps them; every look-up is by id. */
final class MongoSightings implements Sightings {

    private final MongoOperations mongo;

    MongoSightings(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Map<String, List<Sighting>> under(Collection<String> keys) {
        var found = new HashMap<String, List<Sighting>>();
        if (!keys.isEmpty()) {
            mongo.find(
                            Query.query(Criteria.where("_id").in(keys)),
                            Document.class,
                            SightingsView.NAME)
                    .forEach(document -> found.put(document.getString("_id"), both(document)));
        }
        return found;
    }

    private static List<Sighting> both(Document document) {
        return Stream.of(SightingsView.FIRST, SightingsView.LAST)
                .map(field -> Sighting.read(document.getString(field)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}

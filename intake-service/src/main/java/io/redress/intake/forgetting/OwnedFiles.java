package io.redress.intake.forgetting;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.redress.contract.ComplaintId;
import io.redress.platform.view.Indexes;
import java.util.List;
import org.bson.Document;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Files and their owners, by the files' hashes. Each call can be repeated. */
@Component
class OwnedFiles {

    static final String COLLECTION = "intake-file-owners";
    private static final String OWNERS = "owners";
    private static final String NOBODYS = "nobodys";

    private final MongoOperations mongo;

    OwnedFiles(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void prepare() {
        Indexes.ensure(
                mongo,
                COLLECTION,
                List.of(
                        new Index().on(OWNERS, Direction.ASC),
                        new Index().on(NOBODYS, Direction.ASC).sparse()));
    }

    void own(String sha256, ComplaintId owner) {
        mongo.upsert(
                file(sha256),
                new Update().addToSet(OWNERS, owner.toString()).unset(NOBODYS),
                COLLECTION);
    }

    void disown(ComplaintId owner) {
        var theirs = Query.query(where(OWNERS).is(owner.toString()));
        for (var file : mongo.find(theirs, Document.class, COLLECTION)) {
            mongo.updateFirst(
                    file(file.getString("_id")),
                    new Update().pull(OWNERS, owner.toString()),
                    COLLECTION);
            mongo.updateFirst(
                    Query.query(where("_id").is(file.getString("_id")).and(OWNERS).size(0)),
                    new Update().set(NOBODYS, true),
                    COLLECTION);
        }
    }

    boolean isOwner(ComplaintId complaint) {
        return mongo.exists(Query.query(where(OWNERS).is(complaint.toString())), COLLECTION);
    }

    List<String> nobodys() {
        return mongo.find(Query.query(where(NOBODYS).is(true)), Document.class, COLLECTION).stream()
                .map(file -> file.getString("_id"))
                .toList();
    }

    /** Unless somebody came to own it meanwhile. */
    void gone(String sha256) {
        mongo.remove(Query.query(where("_id").is(sha256).and(NOBODYS).is(true)), COLLECTION);
    }

    private static Query file(String sha256) {
        return Query.query(where("_id").is(sha256));
    }
}

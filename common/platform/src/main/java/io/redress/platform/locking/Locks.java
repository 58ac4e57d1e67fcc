package io.redress.platform.locking;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.redress.contract.ComplaintId;
import io.redress.platform.problem.Problem;
import io.redress.platform.problem.ProblemException;
import io.redress.platform.security.Actor;
import io.redress.platform.security.Role;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;

/** Which complaints are locked, a moment behind the log. */
public final class Locks {

    private final MongoOperations mongo;
    private final String view;

    Locks(MongoOperations mongo, String view) {
        this.mongo = mongo;
        this.view = view;
    }

    /** @throws ProblemException 423 where this person may not see it */
    public void check(Actor actor, ComplaintId complaint) {
        if (!maySee(actor) && !among(Set.of(complaint)).isEmpty()) {
            throw new ProblemException(Problem.of(HttpStatus.LOCKED, "data-locked"));
        }
    }

    /** Those of these that this person may not see. */
    public Set<ComplaintId> hiddenFrom(Actor actor, Collection<ComplaintId> complaints) {
        return maySee(actor) || complaints.isEmpty() ? Set.of() : among(complaints);
    }

    /** Who answers for what is kept about people. */
    private static boolean maySee(Actor actor) {
        return actor.is(Role.QUALITY) || actor.is(Role.ADMINISTRATOR);
    }

    private Set<ComplaintId> among(Collection<ComplaintId> complaints) {
        var query =
                Query.query(
                        where("_id")
                                .in(complaints.stream().map(ComplaintId::toString).toList())
                                .and(LockView.LOCKED)
                                .is(true));
        return mongo.find(query, Document.class, view).stream()
                .map(document -> ComplaintId.of(document.getString("_id")))
                .collect(Collectors.toSet());
    }
}

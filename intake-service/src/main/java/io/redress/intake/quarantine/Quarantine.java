package io.redress.intake.quarantine;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.redress.contract.ComplaintId;
import io.redress.contract.intake.IntakeEvent.QuarantineDiscarded;
import io.redress.contract.intake.IntakeEvent.QuarantineReleased;
import io.redress.intake.arrival.Arrivals;
import io.redress.intake.mail.HeldMail;
import io.redress.platform.Refusal;
import io.redress.platform.sealing.SealedDocuments;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Use cases of the person who looks at held arrivals. Each returns when the broker has the decision. */
@Component
class Quarantine {

    private static final int SHOWN = 500;

    private final MongoOperations mongo;
    private final SealedDocuments sealed;
    private final HeldMail mails;
    private final Arrivals arrivals;

    Quarantine(MongoOperations mongo, SealedDocuments sealed, HeldMail mails, Arrivals arrivals) {
        this.sealed = sealed;
        this.mongo = mongo;
        this.mails = mails;
        this.arrivals = arrivals;
    }

    /** Those that wait, oldest first; of copies the first alone. */
    List<Held> waiting() {
        var query =
                Query.query(where(QuarantineView.STATE).is(QuarantineView.WAITING))
                        .with(Sort.by("receivedAt"))
                        .limit(SHOWN);
        var first = new LinkedHashMap<ComplaintId, Held>();
        find(query).forEach(held -> first.putIfAbsent(held.complaintId(), held));
        decided(first.keySet().stream().map(ComplaintId::toString).toList()).forEach(first::remove);
        return List.copyOf(first.values());
    }

    Optional<Held> find(UUID arrivalId) {
        return Optional.ofNullable(
                        mongo.findById(arrivalId.toString(), Document.class, QuarantineView.NAME))
                .map(sealed::opened)
                .map(Held::of);
    }

    String raw(Held held) throws IOException {
        return mails.show(held.raw());
    }

    /** @throws Refusal when somebody decided before */
    void release(UUID arrivalId, String person) throws IOException {
        var held = waiting(arrivalId);
        arrivals.append(
                mails.letIn(held.raw(), held.reference(), held.arrival()),
                new QuarantineReleased(held.complaintId(), held.arrival(), person, arrivals.now()));
    }

    /** @throws Refusal when somebody decided before */
    void discard(UUID arrivalId, String person, @Nullable String note) {
        var held = waiting(arrivalId);
        arrivals.append(
                new QuarantineDiscarded(
                        held.complaintId(), held.arrival(), person, note, arrivals.now()));
    }

    private Held waiting(UUID arrivalId) {
        var held =
                find(arrivalId)
                        .orElseThrow(
                                () -> new Refusal("no-such-arrival", "no such arrival is held"));
        if (!held.waits()) {
            throw new Refusal(
                    "already-decided", "somebody has released or discarded this arrival already");
        }
        return held;
    }

    private List<ComplaintId> decided(List<String> complaints) {
        var query =
                Query.query(
                        where("complaintId")
                                .in(complaints)
                                .and(QuarantineView.STATE)
                                .ne(QuarantineView.WAITING));
        return find(query).stream().map(Held::complaintId).toList();
    }

    private List<Held> find(Query query) {
        return sealed.opened(mongo.find(query, Document.class, QuarantineView.NAME)).stream()
                .map(Held::of)
                .toList();
    }
}

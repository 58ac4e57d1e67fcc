package io.redress.triage.persistence;

import io.redress.contract.ComplaintId;
import io.redress.contract.ContractJson;
import io.redress.contract.triage.TriageEvent.ComplaintTriaged;
import io.redress.platform.sealing.SealedDocuments;
import io.redress.triage.overview.Assessments;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Assessments as {@link AssessmentsView} keeps them. */
final class MongoAssessments implements Assessments {

    private static final String ID = "_id";

    private final MongoOperations mongo;
    private final SealedDocuments sealed;

    MongoAssessments(MongoOperations mongo, SealedDocuments sealed) {
        this.mongo = mongo;
        this.sealed = sealed;
    }

    @Override
    public Optional<ComplaintTriaged> find(ComplaintId id) {
        return Optional.ofNullable(
                        mongo.findById(id.toString(), Document.class, AssessmentsView.NAME))
                .map(sealed::opened)
                .flatMap(MongoAssessments::read);
    }

    @Override
    public Set<ComplaintId> assessedAmong(Collection<ComplaintId> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        var query =
                Query.query(
                        Criteria.where(ID).in(ids.stream().map(ComplaintId::toString).toList()));
        query.fields().include(ID);
        return mongo.find(query, Document.class, AssessmentsView.NAME).stream()
                .map(document -> ComplaintId.of(document.getString(ID)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<ComplaintTriaged> read(Document document) {
        return Optional.ofNullable(document.get(AssessmentsView.ASSESSMENT, Document.class))
                .map(Document::toJson)
                .map(json -> ContractJson.mapper().readValue(json, ComplaintTriaged.class))
                .map(Objects::requireNonNull);
    }
}

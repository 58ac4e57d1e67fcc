package io.redress.triage.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.redress.contract.ComplaintId;
import io.redress.contract.ContractJson;
import io.redress.contract.triage.TriageEvent.ComplaintTriaged;
import io.redress.platform.sealing.SealedDocuments;
import io.redress.triage.overview.Board;
import io.redress.triage.reviewing.LinkVerdict;
import io.redress.triage.reviewing.Verdict;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** The board as {@link BoardView} keeps it. */
final class MongoBoard implements Board {

    private static final Sort GRAVEST_FIRST =
            Sort.by(Sort.Direction.ASC, BoardFields.RANK, BoardFields.SINCE, "_id");

    private final MongoOperations mongo;
    private final SealedDocuments sealed;

    MongoBoard(MongoOperations mongo, SealedDocuments sealed) {
        this.mongo = mongo;
        this.sealed = sealed;
    }

    @Override
    public Page waiting(int page, int size) {
        var query =
                Query.query(waits()).with(GRAVEST_FIRST).skip((long) page * size).limit(size + 1);
        var found =
                sealed.opened(mongo.find(query, Document.class, BoardFields.VIEW)).stream()
                        .flatMap(document -> entry(document).stream())
                        .toList();
        return new Page(
                found.subList(0, Math.min(size, found.size())),
                found.size() > size,
                mongo.count(Query.query(waits()), BoardFields.VIEW));
    }

    @Override
    public Optional<Entry> find(ComplaintId id) {
        return document(id).flatMap(MongoBoard::entry);
    }

    @Override
    public Optional<Words> words(ComplaintId id) {
        return document(id).flatMap(it -> part(it, BoardFields.WORDS, Words.class));
    }

    /** Equality alone, so that an index answers each part in the board's order; a missing field equals null. */
    private static Criteria waits() {
        return new Criteria()
                .orOperator(
                        where(BoardFields.OVER)
                                .is(null)
                                .and(BoardFields.UNSURE)
                                .is(true)
                                .and(BoardFields.VERDICT_BY)
                                .is(null),
                        where(BoardFields.OVER)
                                .is(null)
                                .and(BoardFields.ASKED)
                                .is(true)
                                .and(BoardFields.READ)
                                .exists(true)
                                .and(BoardFields.VERDICT_BY)
                                .is(null),
                        where(BoardFields.OVER)
                                .is(null)
                                .and(BoardFields.PROPOSED)
                                .is(true)
                                .and(BoardFields.LINK_BY)
                                .is(null)
                                .and(BoardFields.JOINED)
                                .is(null));
    }

    private Optional<Document> document(ComplaintId id) {
        return Optional.ofNullable(mongo.findById(id.toString(), Document.class, BoardFields.VIEW))
                .map(sealed::opened);
    }

    private static Optional<Entry> entry(Document document) {
        return part(document, BoardFields.READ, ComplaintTriaged.class)
                .map(
                        read ->
                                new Entry(
                                        read,
                                        orNull(document, BoardFields.WORDS, Words.class),
                                        orNull(document, BoardFields.VERDICT, Verdict.class),
                                        orNull(document, BoardFields.LINK, LinkVerdict.class),
                                        version(document),
                                        document.getBoolean(BoardFields.OVER, false),
                                        document.getBoolean(BoardFields.JOINED, false),
                                        document.getBoolean(BoardFields.ASKED, false)));
    }

    private static long version(Document document) {
        return document.get(BoardFields.VERSION) instanceof Number version
                ? version.longValue()
                : 0;
    }

    private static <T> @Nullable T orNull(Document document, String field, Class<T> type) {
        return part(document, field, type).orElse(null);
    }

    static <T> Optional<T> part(Document document, String field, Class<T> type) {
        return Stream.ofNullable(document.get(field, Document.class))
                .map(Document::toJson)
                .map(json -> ContractJson.mapper().readValue(json, type))
                .findFirst();
    }
}

package io.redress.triage.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.redress.contract.Category;
import io.redress.contract.Coded;
import io.redress.contract.ComplaintId;
import io.redress.contract.Personal;
import io.redress.contract.intake.Matter;
import io.redress.platform.sealing.SealedDocuments;
import io.redress.triage.domain.Story;
import io.redress.triage.learning.Label;
import io.redress.triage.learning.LabelledSet;
import io.redress.triage.overview.Board.Words;
import io.redress.triage.reviewing.Verdict;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** The labels that lie on the board: what people said, and else what cases were resolved as. */
final class MongoLabels implements LabelledSet {

    private final MongoOperations mongo;
    private final SealedDocuments sealed;
    private final ZoneId zone;
    private final int most;

    /**
     * @param most what learning holds in memory at once: first the newest words of people, however many
     *     cases are resolved, and what room is left is for the newest outcomes
     */
    MongoLabels(MongoOperations mongo, SealedDocuments sealed, ZoneId zone, int most) {
        this.sealed = sealed;
        this.most = most;
        this.mongo = mongo;
        this.zone = zone;
    }

    @Override
    public List<Label> all() {
        var said = newest(where(BoardFields.VERDICT_AT).gt(""), BoardFields.VERDICT_AT, most);
        var resolved =
                said.size() < most
                        ? newest(
                                where(BoardFields.RESOLVED)
                                        .is(true)
                                        .and(BoardFields.VERDICT_BY)
                                        .is(null),
                                BoardFields.SINCE,
                                most - said.size())
                        : List.<Document>of();
        return Stream.concat(said.stream(), resolved.stream())
                .flatMap(document -> label(document).stream())
                .sorted(Comparator.comparing(label -> label.complaintId().toString()))
                .toList();
    }

    private List<Document> newest(Criteria labelled, String time, int limit) {
        var query =
                Query.query(labelled).with(Sort.by(Sort.Direction.DESC, time, "_id")).limit(limit);
        query.fields().include(BoardFields.WORDS, BoardFields.VERDICT, BoardFields.HANDLED_AS);
        return sealed.opened(mongo.find(query, Document.class, BoardFields.VIEW));
    }

    private Optional<Label> label(Document document) {
        return MongoBoard.part(document, BoardFields.WORDS, Words.class)
                .filter(words -> !words.narrative().equals(Personal.ERASED))
                .flatMap(
                        words ->
                                MongoBoard.part(document, BoardFields.VERDICT, Verdict.class)
                                        .map(verdict -> verdict.judgement().category())
                                        .map(category -> label(document, words, category, true))
                                        .or(() -> outcome(document, words)));
    }

    private Optional<Label> outcome(Document document, Words words) {
        return Optional.ofNullable(document.getString(BoardFields.HANDLED_AS))
                .map(code -> Coded.of(Category.class, code))
                .map(category -> label(document, words, category, false));
    }

    private Label label(Document document, Words words, Category category, boolean byPerson) {
        return new Label(
                ComplaintId.of(document.getString("_id")),
                new Story(
                        words.subject(),
                        words.narrative(),
                        Matter.UNSAID,
                        words.receivedAt().atZone(zone).toLocalDate()),
                category,
                byPerson);
    }
}

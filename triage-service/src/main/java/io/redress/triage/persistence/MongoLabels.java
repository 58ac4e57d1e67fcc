package io.redress.triage.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.redress.contract.Category;
import io.redress.contract.Coded;
import io.redress.contract.ComplaintId;
import io.redress.contract.intake.Matter;
import io.redress.triage.domain.Story;
import io.redress.triage.learning.Label;
import io.redress.triage.learning.LabelledSet;
import io.redress.triage.overview.Board.Words;
import io.redress.triage.reviewing.Verdict;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** The labels that lie on the board: what people said, and else what cases were resolved as. */
final class MongoLabels implements LabelledSet {

    /** What learning holds in memory at once; the newest count. */
    private static final int MOST = 10_000;

    private final MongoOperations mongo;
    private final ZoneId zone;

    MongoLabels(MongoOperations mongo, ZoneId zone) {
        this.mongo = mongo;
        this.zone = zone;
    }

    @Override
    public List<Label> all() {
        var labelled =
                new Criteria()
                        .orOperator(
                                where(BoardFields.VERDICT).exists(true),
                                where(BoardFields.RESOLVED).is(true));
        var newest =
                Query.query(labelled)
                        .with(Sort.by(Sort.Direction.DESC, BoardFields.SINCE, "_id"))
                        .limit(MOST);
        newest.fields().include(BoardFields.WORDS, BoardFields.VERDICT, BoardFields.HANDLED_AS);
        return mongo.find(newest, Document.class, BoardFields.VIEW).stream()
                .flatMap(document -> label(document).stream())
                .sorted(Comparator.comparing(label -> label.complaintId().toString()))
                .toList();
    }

    private Optional<Label> label(Document document) {
        return MongoBoard.part(document, BoardFields.WORDS, Words.class)
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

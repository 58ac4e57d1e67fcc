package io.redress.triage.persistence;

import io.redress.contract.AtRest;
import io.redress.contract.ContractJson;
import io.redress.contract.Event;
import io.redress.contract.EventEnvelope;
import io.redress.contract.Severity;
import io.redress.contract.Topic;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.intake.RightsEvent.ReviewRequested;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.contract.resolution.ResolutionEvent.CaseClosed;
import io.redress.contract.resolution.ResolutionEvent.CaseMerged;
import io.redress.contract.resolution.ResolutionEvent.CaseOpened;
import io.redress.contract.resolution.ResolutionEvent.CaseReclassified;
import io.redress.contract.resolution.ResolutionEvent.CaseReopened;
import io.redress.contract.resolution.ResolutionEvent.CaseResolved;
import io.redress.contract.resolution.ResolutionEvent.CaseWithdrawn;
import io.redress.contract.triage.TriageEvent.ComplaintTriaged;
import io.redress.contract.triage.TriageEvent.LinkConfirmed;
import io.redress.contract.triage.TriageEvent.LinkRejected;
import io.redress.contract.triage.TriageEvent.Review;
import io.redress.contract.triage.TriageEvent.TriageConfirmed;
import io.redress.contract.triage.TriageEvent.TriageCorrected;
import io.redress.platform.view.Projection;
import io.redress.platform.view.ViewChange;
import io.redress.triage.overview.Board.Words;
import io.redress.triage.reviewing.LinkVerdict;
import io.redress.triage.reviewing.Verdict;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Update;

/**
 * One document for each complaint: its words, how the machine read it, what people said to that, and
 * how the case went. What waits for a person is drawn from it, and what the machine may learn.
 */
final class BoardView implements Projection {

    /** What a classifier reads of a text; a board needs no more. */
    private static final int KEPT = 20_000;

    private static final List<Severity> WORST_FIRST = List.of(Severity.values());

    private final AtRest atRest;

    BoardView(AtRest atRest) {
        this.atRest = atRest;
    }

    @Override
    public String name() {
        return BoardFields.VIEW;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.INTAKE, Topic.TRIAGE, Topic.RESOLUTION);
    }

    @Override
    public List<ViewChange> changes(EventEnvelope<?> envelope) {
        var update =
                switch (envelope.event()) {
                    case ComplaintReceived e ->
                            Optional.of(
                                    new Update().set(BoardFields.WORDS, json(sealed(e, words(e)))));
                    case ReviewRequested ignored ->
                            Optional.of(new Update().set(BoardFields.ASKED, true));
                    case ComplaintTriaged e -> Optional.of(read(e));
                    case Review e ->
                            Optional.of(said(e).set(BoardFields.VERSION, envelope.sequence()));
                    case ResolutionEvent e -> handled(e);
                    default -> Optional.<Update>empty();
                };
        return update.map(change -> List.of(ViewChange.of(envelope, change))).orElse(List.of());
    }

    private static Words words(ComplaintReceived e) {
        var narrative = e.narrative();
        return new Words(
                e.subject(),
                narrative.length() <= KEPT ? narrative : narrative.substring(0, KEPT),
                e.channel(),
                e.arrival().receivedAt());
    }

    private <R extends Record> R sealed(Event about, R record) {
        return atRest.sealed(about.complaintId(), record);
    }

    private Update read(ComplaintTriaged e) {
        var link = e.link();
        return new Update()
                .set(BoardFields.READ, json(sealed(e, e)))
                .set(BoardFields.UNSURE, e.needsPerson())
                .set(BoardFields.PROPOSED, link != null && !link.certain())
                .set(BoardFields.RANK, WORST_FIRST.indexOf(e.severity()))
                .set(BoardFields.SINCE, Date.from(e.occurredAt()));
    }

    private static Update said(Review event) {
        return switch (event) {
            case TriageConfirmed e ->
                    new Update()
                            .set(
                                    BoardFields.VERDICT,
                                    json(
                                            new Verdict(
                                                    e.judgement(), false, e.by(), e.occurredAt())));
            case TriageCorrected e ->
                    new Update()
                            .set(
                                    BoardFields.VERDICT,
                                    json(new Verdict(e.right(), true, e.by(), e.occurredAt())));
            case LinkConfirmed e ->
                    new Update()
                            .set(
                                    BoardFields.LINK,
                                    json(
                                            new LinkVerdict(
                                                    e.earlier(), true, e.by(), e.occurredAt())));
            case LinkRejected e ->
                    new Update()
                            .set(
                                    BoardFields.LINK,
                                    json(
                                            new LinkVerdict(
                                                    e.earlier(), false, e.by(), e.occurredAt())));
        };
    }

    private static Optional<Update> handled(ResolutionEvent event) {
        return switch (event) {
            case CaseOpened e ->
                    Optional.of(new Update().set(BoardFields.HANDLED_AS, e.category().code()));
            case CaseReclassified e ->
                    Optional.of(new Update().set(BoardFields.HANDLED_AS, e.category().code()));
            case CaseResolved e -> Optional.of(new Update().set(BoardFields.RESOLVED, true));
            case CaseReopened e ->
                    Optional.of(
                            new Update().set(BoardFields.RESOLVED, false).unset(BoardFields.OVER));
            case CaseClosed e -> over();
            case CaseWithdrawn e -> over();
            case CaseMerged e -> Optional.of(new Update().set(BoardFields.JOINED, true));
            default -> Optional.empty();
        };
    }

    private static Optional<Update> over() {
        return Optional.of(new Update().set(BoardFields.OVER, true));
    }

    private static Document json(Object value) {
        return Document.parse(ContractJson.mapper().writeValueAsString(value));
    }

    @Override
    public List<IndexDefinition> indexes() {
        return List.of(
                gravestFirst("unsure-waiting", BoardFields.UNSURE, BoardFields.VERDICT_BY),
                gravestFirst("asked-waiting", BoardFields.ASKED, BoardFields.VERDICT_BY),
                gravestFirst(
                        "proposed-waiting",
                        BoardFields.PROPOSED,
                        BoardFields.LINK_BY,
                        BoardFields.JOINED),
                new Index()
                        .named("verdicts-by-time")
                        .on(BoardFields.VERDICT_AT, Direction.DESC)
                        .on("_id", Direction.DESC),
                new Index()
                        .named("outcomes-by-time")
                        .on(BoardFields.RESOLVED, Direction.ASC)
                        .on(BoardFields.VERDICT_BY, Direction.ASC)
                        .on(BoardFields.SINCE, Direction.DESC)
                        .on("_id", Direction.DESC));
    }

    /** What the board asks for by equality, and then its order to the last field. */
    private static IndexDefinition gravestFirst(String name, String... equal) {
        var index = new Index().named(name).on(BoardFields.OVER, Direction.ASC);
        for (var field : equal) {
            index.on(field, Direction.ASC);
        }
        return index.on(BoardFields.RANK, Direction.ASC)
                .on(BoardFields.SINCE, Direction.ASC)
                .on("_id", Direction.ASC);
    }
}

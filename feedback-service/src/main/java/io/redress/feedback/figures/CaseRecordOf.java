package io.redress.feedback.figures;

import io.redress.contract.Category;
import io.redress.contract.Channel;
import io.redress.contract.Coded;
import io.redress.contract.ComplaintId;
import io.redress.contract.DeterministicId;
import io.redress.contract.EventEnvelope;
import io.redress.contract.Flag;
import io.redress.contract.Reference;
import io.redress.contract.Severity;
import io.redress.contract.cases.CaseRecord;
import io.redress.contract.followup.Outcome;
import io.redress.contract.resolution.CaseState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;

/** Draws one record out of the facts of a complaint. Pure: the same facts, the same record with the same id. */
record CaseRecordOf(FiguresPolicy policy) {

    /** Empty as long as the complaint itself is not known. */
    Optional<CaseRecord> facts(Document document) {
        var facts = new FactsDocument(document);
        if (facts.intake().document().isEmpty()) {
            return Optional.empty();
        }
        var intake = facts.intake();
        var triage = facts.triage();
        var theCase = facts.theCase();
        var followUp = facts.followUp();
        var assessed = facts.assessed();
        var category = assessed.code(Category.class, "category");
        var state = state(theCase);
        var remedies = AcceptedRemedies.of(theCase.document());
        return Optional.of(
                new CaseRecord(
                        ComplaintId.of(facts.id()),
                        new Reference(intake.document().getString("reference")),
                        Coded.of(Channel.class, intake.document().getString("channel")),
                        state,
                        category,
                        assessed.code(Severity.class, "severity"),
                        assessed.document().getList("flags", String.class, List.of()).stream()
                                .map(flag -> Coded.of(Flag.class, flag))
                                .collect(Collectors.toSet()),
                        assessed.document().getString("language"),
                        theCase.document().getString("queue"),
                        intake.existing("receivedAt"),
                        followUp.time("acknowledgedAt"),
                        triage.time("triagedAt"),
                        theCase.time("firstResponseAt"),
                        theCase.time("resolvedAt"),
                        followUp.time("closedAt"),
                        followUp.code(Outcome.class, "outcome"),
                        remedies.kinds(),
                        remedies.granted(),
                        theCase.count("reopened"),
                        theCase.count("clocksBreached"),
                        followUp.document().getInteger("rating"),
                        newest(intake, triage, theCase, followUp),
                        facts.product(),
                        policy.supplierOf(facts.product()).orElse(null),
                        theCase.document().getInteger("tier"),
                        theCase.time("firstResolvedAt"),
                        followUp.time("askedAt"),
                        followUp.document().getBoolean("solved"),
                        policy.cost(facts.steps(), remedies.granted()),
                        state != CaseState.MERGED && category != Category.NOT_A_COMPLAINT));
    }

    /** The id follows from the content: a repeated record is known as one. */
    static EventEnvelope<CaseRecord> envelope(CaseRecord record) {
        return new EventEnvelope<>(
                DeterministicId.of(record.complaintId().value(), "facts/" + record),
                0,
                record.reference(),
                null,
                null,
                record);
    }

    private static CaseState state(FactsDocument.Part part) {
        var ended = part.code(CaseState.class, "ended");
        if (ended != null) {
            return ended;
        }
        var theCase = part.document();
        if (theCase.getBoolean("waiting", false)) {
            return CaseState.WAITING_FOR_CUSTOMER;
        }
        if (theCase.getBoolean("offered", false)) {
            return CaseState.OFFER_MADE;
        }
        if (theCase.getBoolean("underWay", false)) {
            return CaseState.REMEDY_UNDER_WAY;
        }
        if (theCase.getBoolean("investigating", false)) {
            return CaseState.INVESTIGATING;
        }
        return theCase.getBoolean("assigned", false) ? CaseState.ASSIGNED : CaseState.OPEN;
    }

    private static Instant newest(FactsDocument.Part... parts) {
        return Stream.of(parts)
                .flatMap(part -> Stream.ofNullable(part.time("at")))
                .max(Instant::compareTo)
                .orElseThrow();
    }
}

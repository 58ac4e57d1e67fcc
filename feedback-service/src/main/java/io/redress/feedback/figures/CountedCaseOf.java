package io.redress.feedback.figures;

import io.redress.contract.cases.CaseRecord;
import io.redress.feedback.indicators.CountedCase;
import io.redress.feedback.indicators.Progress;
import io.redress.feedback.indicators.Traits;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;

/**
 * What of a complaint's facts counts. Drawn from the very record that analysts get, plus the agent and the
 * promises, so that they and the board cannot differ.
 */
record CountedCaseOf(CaseRecordOf records) {

    Optional<CountedCase> facts(Document document) {
        var facts = new FactsDocument(document);
        return records.facts(document).map(record -> counted(record, facts));
    }

    private static CountedCase counted(CaseRecord record, FactsDocument facts) {
        return new CountedCase(
                record.complaintId(),
                record.reference(),
                new Traits(
                        record.channel(),
                        record.category(),
                        record.severity(),
                        record.product(),
                        record.supplier(),
                        record.queue(),
                        facts.agent(),
                        Objects.requireNonNullElse(record.tier(), 1),
                        record.remedies()),
                new Progress(
                        record.receivedAt(),
                        record.acknowledgedAt(),
                        record.firstResponseAt(),
                        record.firstResolvedAt(),
                        record.askedAt(),
                        record.rating(),
                        record.solved(),
                        record.reopened(),
                        record.clocksBreached(),
                        facts.promises(FactsOfCase.KEPT),
                        facts.promises(FactsOfCase.BROKEN),
                        cents(record),
                        isEnded(record)),
                Boolean.TRUE.equals(record.counted()),
                record.occurredAt());
    }

    private static long cents(CaseRecord record) {
        var cost = record.cost();
        return cost == null ? 0 : cost.amount().movePointRight(2).setScale(0).longValueExact();
    }

    private static boolean isEnded(CaseRecord record) {
        return switch (record.state()) {
            case RESOLVED, CLOSED, WITHDRAWN, MERGED -> true;
            case OPEN,
                    ASSIGNED,
                    INVESTIGATING,
                    WAITING_FOR_CUSTOMER,
                    OFFER_MADE,
                    REMEDY_UNDER_WAY ->
                    false;
        };
    }
}

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
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Draws one record out of the facts of a complaint. Pure: the same facts, the same record with the same id. */
final class CaseRecordOf {

    private CaseRecordOf() {}

    /** Empty as long as the complaint itself is not known. */
    static Optional<CaseRecord> facts(Document facts) {
        var intake = part(facts, FactsOfArrival.INTAKE);
        if (intake.isEmpty()) {
            return Optional.empty();
        }
        var triage = part(facts, FactsOfArrival.TRIAGE);
        var theCase = part(facts, FactsOfCase.RESOLUTION);
        var followUp = part(facts, FactsOfFollowUp.FOLLOW_UP);
        // What resolution opened the case with is what it is worked on as; triage's reading came
        // before.
        var assessed = theCase.containsKey("category") ? theCase : triage;
        var remedies = AcceptedRemedies.of(theCase);
        return Optional.of(
                new CaseRecord(
                        ComplaintId.of(facts.getString("_id")),
                        new Reference(intake.getString("reference")),
                        Coded.of(Channel.class, intake.getString("channel")),
                        state(theCase),
                        code(Category.class, assessed, "category"),
                        code(Severity.class, assessed, "severity"),
                        assessed.getList("flags", String.class, List.of()).stream()
                                .map(flag -> Coded.of(Flag.class, flag))
                                .collect(Collectors.toSet()),
                        assessed.getString("language"),
                        theCase.getString("queue"),
                        Objects.requireNonNull(time(intake, "receivedAt")),
                        time(followUp, "acknowledgedAt"),
                        time(triage, "triagedAt"),
                        time(theCase, "firstResponseAt"),
                        time(theCase, "resolvedAt"),
                        time(followUp, "closedAt"),
                        code(Outcome.class, followUp, "outcome"),
                        remedies.kinds(),
                        remedies.granted(),
                        theCase.getInteger("reopened", 0),
                        theCase.getInteger("clocksBreached", 0),
                        followUp.getInteger("rating"),
                        newest(intake, triage, theCase, followUp)));
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

    private static CaseState state(Document theCase) {
        var ended = code(CaseState.class, theCase, "ended");
        if (ended != null) {
            return ended;
        }
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

    private static Instant newest(Document... parts) {
        return Arrays.stream(parts)
                .flatMap(part -> Stream.ofNullable(time(part, "at")))
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private static Document part(Document facts, String name) {
        return facts.get(name, new Document());
    }

    private static @Nullable Instant time(Document part, String name) {
        var date = part.get(name, Date.class);
        return date == null ? null : date.toInstant();
    }

    private static <E extends Enum<E> & Coded> @Nullable E code(
            Class<E> type, Document part, String name) {
        var code = part.getString(name);
        return code == null ? null : Coded.of(type, code);
    }
}

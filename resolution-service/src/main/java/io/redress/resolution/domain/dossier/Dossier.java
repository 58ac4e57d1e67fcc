package io.redress.resolution.domain.dossier;

import io.redress.contract.ComplaintId;
import io.redress.contract.Money;
import io.redress.contract.Personal;
import io.redress.contract.resolution.DisputeOutcome;
import io.redress.contract.resolution.Door;
import io.redress.contract.resolution.DossierEvent;
import io.redress.contract.resolution.DossierEvent.CustomerMarkConfirmed;
import io.redress.contract.resolution.DossierEvent.CustomerMarkLifted;
import io.redress.contract.resolution.DossierEvent.CustomerMarked;
import io.redress.contract.resolution.DossierEvent.DisputeHandedOver;
import io.redress.contract.resolution.DossierEvent.EntitlementFactsRecorded;
import io.redress.contract.resolution.DossierEvent.RegulatorOutcomeReceived;
import io.redress.contract.resolution.DossierEvent.RootCauseFound;
import io.redress.contract.resolution.EntitlementFacts;
import io.redress.contract.resolution.Mark;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that is known beside the case. The fold of the dossier's own strand of redress.resolution.v1. */
public record Dossier(
        ComplaintId id,
        @Nullable Sheet sheet,
        @Nullable Cause cause,
        List<Marked> marks,
        List<Dispute> disputes) {

    /** The facts that law asks for, as somebody wrote them down. */
    public record Sheet(EntitlementFacts facts, String by, Instant at) {}

    /** Why it happened. */
    public record Cause(
            String code,
            @Nullable String product,
            @Nullable String supplier,
            @Personal @Nullable String note,
            String by,
            Instant at) {}

    /** @param confirmedBy the second pair of eyes; null while there was none */
    public record Marked(
            Mark mark, @Personal String reason, String by, Instant at, @Nullable String confirmedBy) {

        /** Whether anybody may go by it: to think ill of somebody takes two. */
        public boolean counts() {
            return mark != Mark.BAD_FAITH || confirmedBy != null;
        }

        Marked confirmed(String second) {
            return new Marked(mark, reason, by, at, second);
        }
    }

    /** @param ending null while it goes on */
    public record Dispute(
            UUID disputeId,
            Door door,
            String body,
            @Nullable LocalDate answerBy,
            @Personal @Nullable String note,
            String by,
            Instant at,
            @Nullable Ending ending) {

        /** How it ended there. */
        public record Ending(
                DisputeOutcome outcome,
                @Nullable Money award,
                @Personal @Nullable String text,
                String by,
                Instant at) {}

        Dispute ended(RegulatorOutcomeReceived e) {
            return new Dispute(
                    disputeId,
                    door,
                    body,
                    answerBy,
                    note,
                    by,
                    at,
                    new Ending(e.outcome(), e.award(), e.text(), e.by(), e.occurredAt()));
        }
    }

    public Dossier {
        marks = List.copyOf(marks);
        disputes = List.copyOf(disputes);
    }

    public static Dossier empty(ComplaintId id) {
        return new Dossier(id, null, null, List.of(), List.of());
    }

    public Optional<Marked> marked(Mark mark) {
        return marks.stream().filter(each -> each.mark() == mark).findFirst();
    }

    public Optional<Dispute> dispute(UUID disputeId) {
        return disputes.stream().filter(each -> each.disputeId().equals(disputeId)).findFirst();
    }

    public Dossier after(DossierEvent event) {
        return switch (event) {
            case EntitlementFactsRecorded e ->
                    with(new Sheet(e.facts(), e.by(), e.occurredAt()), cause);
            case RootCauseFound e ->
                    with(
                            sheet,
                            new Cause(
                                    e.cause(),
                                    e.product(),
                                    e.supplier(),
                                    e.note(),
                                    e.by(),
                                    e.occurredAt()));
            case CustomerMarked e ->
                    marks(
                            Stream.concat(
                                    without(e.mark()),
                                    Stream.of(
                                            new Marked(
                                                    e.mark(),
                                                    e.reason(),
                                                    e.by(),
                                                    e.occurredAt(),
                                                    null))));
            case CustomerMarkConfirmed e ->
                    marks(
                            marks.stream()
                                    .map(
                                            each ->
                                                    each.mark() == e.mark()
                                                            ? each.confirmed(e.by())
                                                            : each));
            case CustomerMarkLifted e -> marks(without(e.mark()));
            case DisputeHandedOver e ->
                    disputes(
                            Stream.concat(
                                    disputes.stream(),
                                    Stream.of(
                                            new Dispute(
                                                    e.disputeId(),
                                                    e.door(),
                                                    e.body(),
                                                    e.answerBy(),
                                                    e.note(),
                                                    e.by(),
                                                    e.occurredAt(),
                                                    null))));
            case RegulatorOutcomeReceived e ->
                    disputes(
                            disputes.stream()
                                    .map(
                                            each ->
                                                    each.disputeId().equals(e.disputeId())
                                                            ? each.ended(e)
                                                            : each));
        };
    }

    private Stream<Marked> without(Mark mark) {
        return marks.stream().filter(each -> each.mark() != mark);
    }

    private Dossier with(@Nullable Sheet facts, @Nullable Cause why) {
        return new Dossier(id, facts, why, marks, disputes);
    }

    private Dossier marks(Stream<Marked> changed) {
        return new Dossier(id, sheet, cause, changed.toList(), disputes);
    }

    private Dossier disputes(Stream<Dispute> changed) {
        return new Dossier(id, sheet, cause, marks, changed.toList());
    }
}

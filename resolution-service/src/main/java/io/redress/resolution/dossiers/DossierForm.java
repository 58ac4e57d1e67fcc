package io.redress.resolution.dossiers;

import io.redress.contract.ComplaintId;
import io.redress.contract.DeterministicId;
import io.redress.contract.resolution.DisputeOutcome;
import io.redress.contract.resolution.Door;
import io.redress.contract.resolution.Mark;
import io.redress.resolution.domain.dossier.DossierCommand;
import io.redress.resolution.domain.dossier.DossierCommand.ConfirmMark;
import io.redress.resolution.domain.dossier.DossierCommand.FindCause;
import io.redress.resolution.domain.dossier.DossierCommand.HandOver;
import io.redress.resolution.domain.dossier.DossierCommand.LiftMark;
import io.redress.resolution.domain.dossier.DossierCommand.MarkCustomer;
import io.redress.resolution.domain.dossier.DossierCommand.RecordOutcome;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what a form or a program wants written into a dossier. */
record DossierForm(ComplaintId id, String by, FormFields fields) {

    /** Empty for a form that we do not have. Where fields have faults the command must not be used. */
    Optional<DossierCommand> command(String action, String key) {
        return Optional.ofNullable(
                switch (action) {
                    case "cause" ->
                            new FindCause(
                                    by,
                                    fields.need("cause"),
                                    fields.text("product"),
                                    fields.text("supplier"),
                                    fields.text("note"));
                    case "marks" ->
                            new MarkCustomer(
                                    by,
                                    needed("mark", Mark.class, Mark.REPEAT),
                                    fields.need("reason"));
                    case "mark-confirmation" ->
                            new ConfirmMark(by, needed("mark", Mark.class, Mark.REPEAT));
                    case "mark-lifting" ->
                            new LiftMark(
                                    by,
                                    needed("mark", Mark.class, Mark.REPEAT),
                                    fields.text("reason"));
                    case "disputes" ->
                            new HandOver(
                                    by,
                                    DeterministicId.of(id.value(), by + "/dispute/" + key),
                                    needed("door", Door.class, Door.SETTLEMENT),
                                    fields.need("body"),
                                    fields.day("answerBy"),
                                    fields.text("note"));
                    case "dispute-outcome" ->
                            new RecordOutcome(
                                    by,
                                    dispute(),
                                    needed("outcome", DisputeOutcome.class, DisputeOutcome.SETTLED),
                                    fields.yuan("award"),
                                    fields.text("text"));
                    default -> null;
                });
    }

    /** The stand-in never gets out: a missing field is a fault. */
    private <E extends Enum<E> & io.redress.contract.Coded> E needed(
            String field, Class<E> type, E standIn) {
        @Nullable E code = fields.code(field, type);
        if (code == null) {
            fields.faults().add(field);
            return standIn;
        }
        return code;
    }

    private UUID dispute() {
        try {
            return UUID.fromString(fields.need("disputeId"));
        } catch (IllegalArgumentException unreadable) {
            fields.faults().add("disputeId");
            return id.value();
        }
    }
}

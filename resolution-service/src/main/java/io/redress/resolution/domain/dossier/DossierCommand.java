package io.redress.resolution.domain.dossier;

import io.redress.contract.Money;
import io.redress.contract.resolution.DisputeOutcome;
import io.redress.contract.resolution.Door;
import io.redress.contract.resolution.EntitlementFacts;
import io.redress.contract.resolution.Mark;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a colleague writes into a dossier. */
public sealed interface DossierCommand {

    /** Their login. */
    String by();

    record RecordFacts(String by, EntitlementFacts facts) implements DossierCommand {}

    record FindCause(
            String by,
            String cause,
            @Nullable String product,
            @Nullable String supplier,
            @Nullable String note)
            implements DossierCommand {}

    record MarkCustomer(String by, Mark mark, String reason) implements DossierCommand {}

    record ConfirmMark(String by, Mark mark) implements DossierCommand {}

    record LiftMark(String by, Mark mark, @Nullable String reason) implements DossierCommand {}

    record HandOver(
            String by,
            UUID disputeId,
            Door door,
            String body,
            @Nullable LocalDate answerBy,
            @Nullable String note)
            implements DossierCommand {}

    record RecordOutcome(
            String by,
            UUID disputeId,
            DisputeOutcome outcome,
            @Nullable Money award,
            @Nullable String text)
            implements DossierCommand {}
}

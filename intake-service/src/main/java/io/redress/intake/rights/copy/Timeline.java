package io.redress.intake.rights.copy;

import io.redress.contract.intake.RightsEvent;
import io.redress.contract.intake.RightsEvent.DataLocked;
import io.redress.contract.intake.RightsEvent.ErasureRequested;
import io.redress.contract.intake.RightsEvent.LegalHoldLifted;
import io.redress.contract.intake.RightsEvent.LegalHoldPlaced;
import io.redress.contract.intake.RightsEvent.ReviewRequested;
import io.redress.intake.rights.copy.PersonalRecord.Stage;
import io.redress.intake.rights.view.Dossier;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What happened to the complaint, and to the data in it, with its times. */
final class Timeline {

    private static final Map<List<String>, String> STAGES =
            Map.of(
                    List.of("intake", "receivedAt"), "received",
                    List.of("triage", "at"), "triaged",
                    List.of("case", "openedAt"), "opened",
                    List.of("case", "deliveredAt"), "delivered",
                    List.of("case", "resolvedAt"), "resolved",
                    List.of("followUp", "reopenedAt"), "reopened",
                    List.of("followUp", "closedAt"), "closed");

    private Timeline() {}

    static List<Stage> of(Dossier dossier) {
        var stages =
                STAGES.entrySet().stream()
                        .flatMap(it -> stage(dossier, it.getKey(), it.getValue()).stream());
        var data = dossier.told().values().stream().flatMap(it -> stage(it).stream());
        return Stream.concat(stages, data).sorted(Comparator.comparing(Stage::at)).toList();
    }

    private static Optional<Stage> stage(Dossier dossier, List<String> path, String what) {
        return Optional.ofNullable(dossier.journey().document().getEmbedded(path, Date.class))
                .map(at -> new Stage(at.toInstant(), what));
    }

    private static Optional<Stage> stage(RightsEvent event) {
        var what =
                switch (event) {
                    case ErasureRequested ignored -> "erasure-requested";
                    case DataLocked ignored -> "data-locked";
                    case LegalHoldPlaced ignored -> "hold-placed";
                    case LegalHoldLifted ignored -> "hold-lifted";
                    case ReviewRequested ignored -> "review-requested";
                    default -> "";
                };
        return what.isEmpty() ? Optional.empty() : Optional.of(new Stage(event.occurredAt(), what));
    }
}

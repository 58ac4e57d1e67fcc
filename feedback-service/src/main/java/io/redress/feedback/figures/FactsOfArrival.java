package io.redress.feedback.figures;

import io.redress.contract.intake.IntakeEvent;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.triage.TriageEvent;
import io.redress.contract.triage.TriageEvent.ComplaintTriaged;
import io.redress.contract.triage.TriageEvent.Review;
import org.jspecify.annotations.Nullable;

/** What intake and triage know that analysts may know. */
final class FactsOfArrival {

    static final String INTAKE = "intake";
    static final String TRIAGE = "triage";

    private FactsOfArrival() {}

    /** A resent complaint says the same again; the first time counts. */
    static FactUpdate of(IntakeEvent event) {
        if (!(event instanceof ComplaintReceived it)) {
            return FactUpdate.NONE;
        }
        var facts =
                FactUpdate.from(INTAKE, it.occurredAt())
                        .set("reference", it.reference().value())
                        .set("channel", it.arrival().channel())
                        .earliest("receivedAt", it.arrival().receivedAt());
        return with(facts, it.matter().product());
    }

    private static FactUpdate with(FactUpdate facts, @Nullable String product) {
        return product == null || product.isBlank() ? facts : facts.set("product", product.strip());
    }

    static FactUpdate of(TriageEvent event) {
        return switch (event) {
            case ComplaintTriaged it ->
                    with(
                            FactUpdate.from(TRIAGE, it.occurredAt())
                                    .set("category", it.category())
                                    .set("severity", it.severity())
                                    .set("flags", it.flags())
                                    .set("language", it.language())
                                    .earliest("triagedAt", it.occurredAt()),
                            it.facts().product());
            case TriageEvent.TeachingCaseMarked ignored -> FactUpdate.NONE;
            case TriageEvent.TeachingCaseUnmarked ignored -> FactUpdate.NONE;
            // What people say to a reading counts as soon as resolution has moved the case by it.
            case Review ignored -> FactUpdate.NONE;
        };
    }
}

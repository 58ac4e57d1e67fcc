package io.redress.feedback.figures;

import io.redress.contract.intake.IntakeEvent;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.triage.TriageEvent;
import io.redress.contract.triage.TriageEvent.ComplaintTriaged;
import io.redress.contract.triage.TriageEvent.Review;

/** What intake and triage know that analysts may know. */
final class FactsOfArrival {

    static final String INTAKE = "intake";
    static final String TRIAGE = "triage";

    private FactsOfArrival() {}

    /** A resent complaint says the same again; the first time counts. */
    static FactUpdate of(IntakeEvent event) {
        return event instanceof ComplaintReceived it
                ? FactUpdate.from(INTAKE, it.occurredAt())
                        .set("reference", it.reference().value())
                        .set("channel", it.arrival().channel())
                        .earliest("receivedAt", it.arrival().receivedAt())
                : FactUpdate.NONE;
    }

    static FactUpdate of(TriageEvent event) {
        return switch (event) {
            case ComplaintTriaged it ->
                    FactUpdate.from(TRIAGE, it.occurredAt())
                            .set("category", it.category())
                            .set("severity", it.severity())
                            .set("flags", it.flags())
                            .set("language", it.language())
                            .earliest("triagedAt", it.occurredAt());
            case TriageEvent.TeachingCaseMarked ignored -> FactUpdate.NONE;
            case TriageEvent.TeachingCaseUnmarked ignored -> FactUpdate.NONE;
            // What people say to a reading counts as soon as resolution has moved the case by it.
            case Review ignored -> FactUpdate.NONE;
        };
    }
}

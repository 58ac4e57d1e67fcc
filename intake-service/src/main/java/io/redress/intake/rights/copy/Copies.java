package io.redress.intake.rights.copy;

import io.redress.contract.Reference;
import io.redress.contract.Topic;
import io.redress.intake.rights.explanation.Explanations;
import io.redress.intake.rights.view.Dossier;
import io.redress.intake.rights.view.Dossiers;
import io.redress.platform.log.LogRecords;
import io.redress.platform.problem.Problem;
import io.redress.platform.problem.ProblemException;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Puts a person's record together: their own words from the log, ours and the course of things from the view. */
@Component
class Copies {

    private final Dossiers dossiers;
    private final LogRecords records;
    private final Explanations explanations;
    private final Clock clock;

    Copies(Dossiers dossiers, LogRecords records, Explanations explanations, Clock clock) {
        this.dossiers = dossiers;
        this.records = records;
        this.explanations = explanations;
        this.clock = clock;
    }

    /**
     * @throws ProblemException while no view has heard of the complaint
     * @throws io.redress.platform.log.LogUnavailableException when the log cannot be read now
     */
    PersonalRecord of(Reference reference) {
        return dossiers.of(reference.complaintId())
                .map(this::of)
                .orElseThrow(() -> new ProblemException(Problem.unavailable("record-not-yet")));
    }

    private PersonalRecord of(Dossier dossier) {
        var parts = SaidParts.of(records.of(dossier.complaintId(), Topic.INTAKE, dossier.said()));
        var journey = dossier.journey();
        return new PersonalRecord(
                PersonalRecord.FORMAT,
                dossier.reference(),
                dossier.complaintId(),
                clock.instant(),
                parts.tellings,
                parts.said,
                journey.messages().stream().filter(message -> message.from().equals("us")).toList(),
                journey.offers(),
                Timeline.of(dossier),
                explanations.readings(dossier),
                dossier.reviews(),
                parts.files);
    }
}

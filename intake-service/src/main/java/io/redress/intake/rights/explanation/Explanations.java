package io.redress.intake.rights.explanation;

import io.redress.contract.Reference;
import io.redress.contract.Topic;
import io.redress.contract.triage.TriageEvent.ComplaintTriaged;
import io.redress.intake.rights.explanation.Explanation.Reading;
import io.redress.intake.rights.view.Dossier;
import io.redress.intake.rights.view.Dossiers;
import io.redress.platform.log.LogRecords;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks up what was judged. The machine's words are read where they lie sealed: in the log. */
@Component
public class Explanations {

    private final Dossiers dossiers;
    private final LogRecords records;

    Explanations(Dossiers dossiers, LogRecords records) {
        this.dossiers = dossiers;
        this.records = records;
    }

    /** @throws io.redress.platform.log.LogUnavailableException when the log cannot be read now */
    public Explanation of(Reference reference) {
        return dossiers.of(reference.complaintId())
                .map(this::of)
                .orElseGet(() -> new Explanation(null, List.of(), null));
    }

    /** All readings, oldest first: a call that went on is read again. */
    public List<Reading> readings(Dossier dossier) {
        return records.of(dossier.complaintId(), Topic.TRIAGE, dossier.read()).stream()
                .map(envelope -> envelope.event())
                .filter(ComplaintTriaged.class::isInstance)
                .map(ComplaintTriaged.class::cast)
                .map(Reading::of)
                .toList();
    }

    private Explanation of(Dossier dossier) {
        var readings = readings(dossier);
        return new Explanation(
                readings.isEmpty() ? null : readings.getLast(),
                dossier.reviews(),
                dossier.file().reviewAskedAt());
    }
}

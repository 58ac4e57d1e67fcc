package io.redress.intake.rights;

import io.redress.contract.Topic;
import io.redress.contract.intake.RightsEvent.LegalHoldPlaced;
import io.redress.intake.rights.view.Dossier;
import io.redress.platform.log.LogRecords;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Why holds were put, which may name people and so is read where it lies sealed. */
@Component
class Reasons {

    private final LogRecords records;

    Reasons(LogRecords records) {
        this.records = records;
    }

    /** The holds that stand, with their reasons. */
    List<LegalHoldPlaced> of(Dossier dossier) {
        var standing = dossier.file().holds().keySet();
        var offsets =
                dossier.told().entrySet().stream()
                        .filter(
                                it ->
                                        it.getValue() instanceof LegalHoldPlaced hold
                                                && standing.contains(hold.holdId()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        return records.of(dossier.complaintId(), Topic.INTAKE, offsets).stream()
                .map(record -> record.event())
                .filter(LegalHoldPlaced.class::isInstance)
                .map(LegalHoldPlaced.class::cast)
                .toList();
    }
}

package io.redress.intake.rights.copy;

import io.redress.contract.Attachment;
import io.redress.contract.EventEnvelope;
import io.redress.contract.intake.IntakeEvent.CallUpdated;
import io.redress.contract.intake.IntakeEvent.ChoiceReceived;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.intake.IntakeEvent.MessageReceived;
import io.redress.contract.intake.IntakeEvent.WithdrawalReceived;
import io.redress.intake.rights.copy.PersonalRecord.File;
import io.redress.intake.rights.copy.PersonalRecord.Said;
import io.redress.intake.rights.copy.PersonalRecord.Telling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the customer said, sorted into the parts of their record. A copy that was sent again adds nothing. */
final class SaidParts {

    private final Set<UUID> seen = new HashSet<>();
    private final Set<String> fingerprints = new HashSet<>();
    final List<Telling> tellings = new ArrayList<>();
    final List<Said> said = new ArrayList<>();
    final List<File> files = new ArrayList<>();

    static SaidParts of(List<EventEnvelope<?>> records) {
        var parts = new SaidParts();
        records.forEach(parts::add);
        return parts;
    }

    private void add(EventEnvelope<?> record) {
        switch (record.event()) {
            case ComplaintReceived it when fingerprints.add(it.arrival().fingerprint()) -> {
                tellings.add(telling(it));
                keep(it.attachments(), it.occurredAt());
            }
            case MessageReceived it when seen.add(record.id()) -> {
                said.add(new Said(it.occurredAt(), "message", it.text()));
                keep(it.attachments(), it.occurredAt());
            }
            case CallUpdated it when seen.add(record.id()) ->
                    said.add(new Said(it.occurredAt(), "call", it.transcript()));
            case ChoiceReceived it when seen.add(record.id()) ->
                    said.add(new Said(it.occurredAt(), "choice", it.comment()));
            case WithdrawalReceived it when seen.add(record.id()) ->
                    said.add(new Said(it.occurredAt(), "withdrawal", it.reason()));
            default -> {}
        }
    }

    private void keep(List<Attachment> attachments, Instant at) {
        for (var file : attachments) {
            files.add(
                    new File(
                            files.size() + 1,
                            file.fileName(),
                            file.mediaType(),
                            file.size(),
                            file.sha256(),
                            at));
        }
    }

    private static Telling telling(ComplaintReceived it) {
        var person = it.complainant();
        var matter = it.matter();
        return new Telling(
                it.occurredAt(),
                it.channel().code(),
                person.name(),
                person.email(),
                person.phone(),
                person.language(),
                it.subject(),
                it.narrative(),
                matter.product(),
                matter.orderNumber(),
                matter.purchasedOn(),
                matter.paid(),
                matter.desiredRemedy());
    }
}

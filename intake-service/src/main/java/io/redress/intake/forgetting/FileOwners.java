package io.redress.intake.forgetting;

import io.redress.contract.Attachment;
import io.redress.contract.ComplaintId;
import io.redress.contract.Event;
import io.redress.contract.EventEnvelope;
import io.redress.contract.EventType;
import io.redress.contract.Topic;
import io.redress.contract.intake.IntakeEvent.ArrivalQuarantined;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.intake.IntakeEvent.MessageReceived;
import io.redress.contract.intake.RightsEvent.PersonalDataErased;
import io.redress.platform.log.EventHandler;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Whose each file is. Files are kept once however many sent them, so that one goes when the last of its owners was
 * erased, and not before.
 */
@Component
class FileOwners implements EventHandler {

    private static final Set<Class<?>> WANTED =
            Set.of(
                    ComplaintReceived.class,
                    MessageReceived.class,
                    ArrivalQuarantined.class,
                    PersonalDataErased.class);

    private final OwnedFiles files;

    FileOwners(OwnedFiles files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "intake-file-owners";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.INTAKE);
    }

    @Override
    public boolean wants(EventType<?> type) {
        return WANTED.contains(type.payload());
    }

    /** In their order: what comes after an erasure is owned again. */
    @Override
    public void handle(List<EventEnvelope<?>> events) {
        for (var envelope : events) {
            if (envelope.event() instanceof PersonalDataErased erased) {
                files.disown(erased.complaintId());
            } else {
                own(envelope.complaintId(), filesIn(envelope.event()));
            }
        }
    }

    private void own(ComplaintId owner, List<Attachment> kept) {
        kept.forEach(file -> files.own(file.sha256(), owner));
    }

    private static List<Attachment> filesIn(Event event) {
        return switch (event) {
            case ComplaintReceived it -> it.attachments();
            case MessageReceived it -> it.attachments();
            case ArrivalQuarantined it -> List.of(it.raw());
            default -> List.of();
        };
    }
}

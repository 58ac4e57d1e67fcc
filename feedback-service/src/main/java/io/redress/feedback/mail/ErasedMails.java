package io.redress.feedback.mail;

import io.redress.contract.ComplaintId;
import io.redress.contract.EventEnvelope;
import io.redress.contract.EventType;
import io.redress.contract.Topic;
import io.redress.contract.intake.RightsEvent.PersonalDataErased;
import io.redress.platform.log.EventHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What goes when a person is erased and lies under no key: mails in the folder, which lie there as a mail server would
 * have had them, and mails that still wait. Copies that left the house are beyond us.
 */
final class ErasedMails implements EventHandler {

    private static final int MOST = 10_000;
    private static final int ID_LENGTH = 36;

    private final MessageStore store;
    private final Path folder;

    ErasedMails(MessageStore store, Path folder) {
        this.store = store;
        this.folder = folder;
    }

    @Override
    public String name() {
        return "feedback-erased-mails";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.INTAKE);
    }

    @Override
    public boolean wants(EventType<?> type) {
        return type.payload() == PersonalDataErased.class;
    }

    @Override
    public void handle(List<EventEnvelope<?>> events) {
        var erased = events.stream().map(EventEnvelope::complaintId).collect(Collectors.toSet());
        if (erased.isEmpty()) {
            return;
        }
        store.neverMail(erased);
        var messages =
                erased.stream()
                        .flatMap(complaint -> idsOf(complaint).stream())
                        .collect(Collectors.toSet());
        remove(messages);
    }

    private List<String> idsOf(ComplaintId complaint) {
        return store.of(complaint, MOST).stream()
                .map(message -> message.mail().messageId().toString())
                .toList();
    }

    /** The last part of a file's name is the message's id. */
    private void remove(Set<String> messages) {
        if (messages.isEmpty() || !Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder, "*.eml")) {
            for (var file : files) {
                var name = file.getFileName().toString();
                var end = name.length() - ".eml".length();
                if (end >= ID_LENGTH && messages.contains(name.substring(end - ID_LENGTH, end))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("erased mails cannot be removed", unreadable);
        }
    }
}

package io.redress.intake.journey;

import java.time.Instant;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One message of the conversation.
 *
 * @param from {@code us} or {@code you}, from the customer's side
 * @param kind why we wrote; null for the customer's own
 */
public record Message(
        String messageId,
        String from,
        @Nullable String kind,
        @Nullable String subject,
        String text,
        int attachments,
        Instant at) {

    static Message ours(String id, Document it) {
        return new Message(
                id, "us", it.getString("kind"), it.getString("subject"), text(it), 0, at(it));
    }

    static Message theirs(String id, Document it) {
        return new Message(id, "you", null, null, text(it), it.getInteger("files", 0), at(it));
    }

    private static String text(Document it) {
        return Objects.requireNonNullElse(it.getString("text"), "");
    }

    private static Instant at(Document it) {
        return it.getDate("at").toInstant();
    }
}

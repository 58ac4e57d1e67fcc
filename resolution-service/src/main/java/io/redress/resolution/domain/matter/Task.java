package io.redress.resolution.domain.matter;

import io.redress.contract.Coded;
import io.redress.contract.resolution.Finding;
import io.redress.contract.resolution.PartyKind;
import io.redress.contract.resolution.TaskEvent.TaskGiven;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What another must find out or do for us.
 *
 * @param answer null until there is one
 */
public record Task(
        UUID id,
        PartyKind party,
        String name,
        String question,
        Instant remindAt,
        Instant dueAt,
        Standing standing,
        @Nullable String answer,
        @Nullable Finding finding) {

    /** How it stands with the answer. */
    public enum Standing implements Coded {
        WAITING,
        REMINDED,
        OVERDUE,
        ANSWERED,
        CANCELLED;

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Task of(TaskGiven e) {
        return new Task(
                e.taskId(),
                e.party(),
                e.name(),
                e.question(),
                e.remindAt(),
                e.dueAt(),
                Standing.WAITING,
                null,
                null);
    }

    /** Whether an answer is still wanted, late as it may be. */
    public boolean isOpen() {
        return standing != Standing.ANSWERED && standing != Standing.CANCELLED;
    }

    public @Nullable Instant nextDue() {
        return switch (standing) {
            case WAITING -> remindAt;
            case REMINDED -> dueAt;
            case OVERDUE, ANSWERED, CANCELLED -> null;
        };
    }

    Task stands(Standing how) {
        return new Task(id, party, name, question, remindAt, dueAt, how, answer, finding);
    }

    Task answered(String said, Finding found) {
        return new Task(id, party, name, question, remindAt, dueAt, Standing.ANSWERED, said, found);
    }
}

package io.redress.resolution.domain;

import io.redress.contract.resolution.Finding;
import io.redress.contract.resolution.PartyKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What colleagues do about the tasks of others. */
public sealed interface TaskCommand extends CaseCommand.Asked {

    UUID taskId();

    /** @param dueAt null for the policy's */
    record Give(
            Colleague by,
            UUID taskId,
            PartyKind party,
            String name,
            String question,
            @Nullable Instant dueAt)
            implements TaskCommand {}

    record TakeAnswer(Colleague by, UUID taskId, String answer, Finding finding)
            implements TaskCommand {}

    record Cancel(Colleague by, UUID taskId) implements TaskCommand {}
}

package io.redress.resolution.domain;

import io.redress.contract.resolution.PromiseKind;
import io.redress.contract.resolution.PromiseRelease;
import io.redress.contract.resolution.PromisedTo;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What colleagues do about promises. */
public sealed interface PromiseCommand extends CaseCommand.Asked {

    /** @param notBefore where an appointment's window begins; null for everything else */
    record Make(
            Colleague by,
            UUID promiseId,
            PromiseKind kind,
            PromisedTo to,
            String what,
            String owner,
            @Nullable Instant notBefore,
            Instant dueAt)
            implements PromiseCommand {}

    record Keep(Colleague by, UUID promiseId, @Nullable String note) implements PromiseCommand {}

    /** Nobody came to an appointment. */
    record NobodyCame(Colleague by, UUID promiseId) implements PromiseCommand {}

    record Release(Colleague by, UUID promiseId, PromiseRelease reason, @Nullable String note)
            implements PromiseCommand {}
}

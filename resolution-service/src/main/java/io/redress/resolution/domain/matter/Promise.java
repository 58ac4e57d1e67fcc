package io.redress.resolution.domain.matter;

import io.redress.contract.Coded;
import io.redress.contract.resolution.PromiseEvent.PromiseMade;
import io.redress.contract.resolution.PromiseKind;
import io.redress.contract.resolution.PromisedTo;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Our word to somebody.
 *
 * @param notBefore where an appointment's window begins; null for everything else
 */
public record Promise(
        UUID id,
        PromiseKind kind,
        PromisedTo to,
        String what,
        String owner,
        @Nullable Instant notBefore,
        Instant dueAt,
        Instant remindAt,
        boolean reminded,
        Standing standing) {

    /** What became of it. */
    public enum Standing implements Coded {
        OPEN,
        KEPT,
        BROKEN,
        RELEASED;

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Promise of(PromiseMade e) {
        return new Promise(
                e.promiseId(),
                e.kind(),
                e.to(),
                e.what(),
                e.owner(),
                e.notBefore(),
                e.dueAt(),
                e.remindAt(),
                false,
                Standing.OPEN);
    }

    public boolean isOpen() {
        return standing == Standing.OPEN;
    }

    public boolean isAnswerToCustomer() {
        return kind == PromiseKind.ANSWER && to == PromisedTo.CUSTOMER;
    }

    public boolean isDue(Instant now) {
        return isOpen() && !now.isBefore(dueAt);
    }

    public boolean wantsReminder(Instant now) {
        return isOpen() && !reminded && !now.isBefore(remindAt);
    }

    Instant nextDue() {
        return reminded ? dueAt : remindAt;
    }

    Promise afterReminder() {
        return new Promise(id, kind, to, what, owner, notBefore, dueAt, remindAt, true, standing);
    }

    Promise ended(Standing how) {
        return new Promise(id, kind, to, what, owner, notBefore, dueAt, remindAt, reminded, how);
    }
}

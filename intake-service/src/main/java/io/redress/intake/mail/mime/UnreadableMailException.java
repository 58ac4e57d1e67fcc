package io.redress.intake.mail.mime;

/** Nobody could make sense of this mail; a person must look at its raw form. Trying again will not help. */
public final class UnreadableMailException extends RuntimeException {

    UnreadableMailException(String message) {
        super(message);
    }

    UnreadableMailException(Throwable cause) {
        super("a library gave up: " + cause.getClass().getSimpleName(), cause);
    }
}

package io.redress.intake.files;

import java.io.IOException;

/** More than a customer may send; the message says what and how much, in English. */
public final class TooLargeException extends IOException {

    TooLargeException(String message) {
        super(message);
    }
}

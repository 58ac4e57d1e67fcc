package io.redress.standalone.demo;

/** The play cannot go on as written; the message says which step, what was answered, and what was expected. */
final class PlayFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PlayFailed(String message) {
        super(message);
    }

    PlayFailed(String message, Throwable cause) {
        super(message, cause);
    }
}

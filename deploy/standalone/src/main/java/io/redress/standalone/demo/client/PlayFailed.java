package io.redress.standalone.demo.client;

/** The play cannot go on as written; the message says which step, what was answered, and what was expected. */
public final class PlayFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PlayFailed(String message) {
        super(message);
    }

    public PlayFailed(String message, Throwable cause) {
        super(message, cause);
    }
}

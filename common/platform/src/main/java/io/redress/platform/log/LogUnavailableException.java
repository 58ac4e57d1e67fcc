package io.redress.platform.log;

/** The broker could not be reached in time. A passing fault: the sender keeps what it has and tries again. */
public final class LogUnavailableException extends RuntimeException {

    public LogUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}

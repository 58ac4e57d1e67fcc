package io.redress.platform;

/**
 * A rule said no. Nothing was changed and trying the same again will not help.
 *
 * <p>The code is stable and machine-readable; the message says in English what was wrong and what to
 * do, and is replaced in the reader's language where a text {@code refusal.<code>} exists.
 */
public class Refusal extends RuntimeException {

    private final String code;

    public Refusal(String code, String message) {
        super(message);
        this.code = code;
    }

    public final String code() {
        return code;
    }
}

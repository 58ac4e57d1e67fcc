package io.redress.intake.rights.policy;

/** A policy file says something that cannot be; the message tells file, line and what to do. Stops the start. */
public final class PolicyMistake extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PolicyMistake(String file, int line, String what) {
        super(file + ", line " + line + ": " + what);
    }
}

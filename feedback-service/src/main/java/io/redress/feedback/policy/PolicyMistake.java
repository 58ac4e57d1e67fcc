package io.redress.feedback.policy;

/** A policy file that cannot be used: which file, which line, what is wrong and what to write. Stops the start. */
public final class PolicyMistake extends RuntimeException {

    PolicyMistake(String file, int line, String what) {
        super(file + " line " + line + ": " + what);
    }
}

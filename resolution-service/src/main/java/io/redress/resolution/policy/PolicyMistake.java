package io.redress.resolution.policy;

/** The policy file cannot be used. The message names file, line and what to write instead. */
final class PolicyMistake extends RuntimeException {

    PolicyMistake(String file, int line, String what) {
        super("%s, line %d: %s".formatted(file, line, what));
    }
}

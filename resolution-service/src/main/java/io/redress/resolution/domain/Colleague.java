package io.redress.resolution.domain;

/**
 * One of us who acts on a case, by their login.
 *
 * @param tier 1 front line, 2 specialist, 3 supervisor, 4 management
 */
public record Colleague(String login, int tier) {

    static final int SUPERVISOR = 3;

    /** Whether they may decide over other people's cases. */
    public boolean supervises() {
        return tier >= SUPERVISOR;
    }
}

package io.redress.platform.aggregate;

import io.redress.platform.Refusal;

/** What became of one command of a batch. */
public sealed interface Outcome<S> {

    /** Done, or done before by the same cause. */
    record Done<S>(Stored<S> stored) implements Outcome<S> {}

    record Refused<S>(Refusal refusal) implements Outcome<S> {}
}

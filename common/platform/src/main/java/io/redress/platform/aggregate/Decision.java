package io.redress.platform.aggregate;

import java.util.List;

/** Says what a command brings about in a state: no events for nothing. Pure: it may be asked again after a conflict. */
@FunctionalInterface
public interface Decision<S, E> {

    /** @throws io.redress.platform.Refusal when a rule says no */
    List<E> decide(S state);
}

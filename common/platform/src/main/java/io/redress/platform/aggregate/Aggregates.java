package io.redress.platform.aggregate;

import io.redress.contract.ComplaintId;
import io.redress.contract.Event;
import java.util.List;
import java.util.Optional;

/**
 * The aggregates of one type. State and unsent events are stored in one write; the events are then
 * sent, in order, at least once. A command is confirmed when its events are in Kafka or, Kafka away,
 * safely pending beside the state.
 */
public interface Aggregates<S, E extends Event> {

    Optional<Stored<S>> find(ComplaintId id);

    /**
     * Decides on the present state and stores what comes of it. A cause that was handled before
     * changes nothing and gives the present state.
     *
     * @throws VersionConflictException when the command expected another version
     * @throws io.redress.platform.Refusal when a rule says no
     */
    Stored<S> handle(Command<S, E> command);

    /** The same for many, in few round trips; commands for one complaint in their order. One outcome per command, in order. */
    List<Outcome<S>> handleAll(List<Command<S, E>> commands);
}

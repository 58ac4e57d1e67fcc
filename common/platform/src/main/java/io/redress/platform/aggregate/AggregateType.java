package io.redress.platform.aggregate;

import io.redress.contract.ComplaintId;
import io.redress.contract.Event;
import io.redress.contract.Reference;
import io.redress.contract.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.IndexDefinition;

/**
 * What the platform must know of an aggregate that is the fold of its own topic and of nothing else.
 * All methods are pure; time is an argument.
 *
 * @param <S> the state: a record, or a sealed hierarchy with {@code @JsonTypeInfo}, stored as JSON
 * @param <E> its events
 */
public interface AggregateType<S, E extends Event> {

    /** The collection, and the name to rebuild it by. Unique over all services. */
    String name();

    Topic topic();

    Class<S> stateType();

    Class<E> eventType();

    S initial(ComplaintId id);

    S evolve(S state, E event);

    /** When {@link #onDue} wants to be called; empty for never. */
    Optional<Instant> nextDue(S state);

    /** What the passing of time brings about. Idempotent by the state; afterwards {@link #nextDue} lies later than {@code now}. */
    List<E> onDue(S state, Instant now);

    /** Copies of parts of the state to query by: strings, numbers, booleans, instants, lists of strings. Stored under {@code facets}. */
    Map<String, Object> facets(S state);

    /** The reference of the complaint, as soon as the state knows it. */
    @Nullable Reference reference(S state);

    default List<IndexDefinition> indexes() {
        return List.of();
    }
}

package io.redress.platform.view;

import io.redress.contract.EventEnvelope;
import io.redress.contract.EventType;
import io.redress.contract.Topic;
import io.redress.platform.log.EventHandler.Start;
import java.util.List;
import java.util.Set;
import org.springframework.data.mongodb.core.index.IndexDefinition;

/**
 * A view: one Mongo collection that is a pure function of the log. Each bean of this type is fed,
 * guarded and rebuilt by the platform. No clock and no other data may enter, so that a rebuilt view
 * equals the one before.
 */
public interface Projection {

    /** The collection, and the name to rebuild it by. Unique over all services: it starts with the service's name. */
    String name();

    Set<Topic> topics();

    /** Whether events of this type can change anything; others are passed over unread. */
    default boolean wants(EventType<?> type) {
        return true;
    }

    /** What this event changes. Each topic owns its own fields: between topics there is no order. */
    List<ViewChange> changes(EventEnvelope<?> envelope);

    /** {@link Start#FIRST} for a view that handlers of this service consult before they speak. */
    default Start start() {
        return Start.NORMAL;
    }

    default List<IndexDefinition> indexes() {
        return List.of();
    }

    /**
     * The changes of a batch are in the serving view now: for a view that is passed on elsewhere. At
     * least once per batch; throwing brings the batch again. Not called while the view is rebuilt.
     *
     * @param ids of the documents that the batch was about
     */
    default void written(Set<String> ids) {}
}

package io.redress.platform.log;

import io.redress.contract.EventEnvelope;
import io.redress.contract.EventType;
import io.redress.contract.Topic;
import java.util.List;
import java.util.Set;

/**
 * Someone who follows topics from a position of its own. Each bean of this type gets a reader.
 *
 * <p>At least once: after a crash, a store that fell back, or a broker that moved a partition, the
 * same events come again. Order holds per complaint and topic, not between topics.
 */
public interface EventHandler {

    /** Unique inside the service; names position, consumer group and metrics. Renaming it reads from the start. */
    String name();

    Set<Topic> topics();

    /** Whether it looks at events of this type at all; others are passed over unread, broken ones among them. */
    default boolean wants(EventType<?> type) {
        return true;
    }

    /**
     * Takes in some events, in the order of each partition. Throwing asks for all of them again: for
     * ever when the store or broker could not be reached, and otherwise a few times, then one by one,
     * so that only the event that cannot be taken goes to the dead letters.
     */
    void handle(List<EventEnvelope<?>> events);

    /** Who must have read to the end of its topics before any other handler starts. */
    enum Start {
        /** Repairs what the others build on. */
        FIRST,
        NORMAL
    }

    default Start start() {
        return Start.NORMAL;
    }
}

package io.redress.intake.journey;

import com.mongodb.MongoException;
import io.redress.contract.Topic;
import io.redress.platform.log.LogUnavailableException;
import io.redress.platform.log.Positions;
import io.redress.platform.log.Topics;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Whether the view holds all that the customer said before this process started: until then it is no
 * proof that there is nothing when it finds nothing.
 */
@Component
public class CaughtUp {

    private final Topics topics;
    private final Positions positions;
    private @Nullable Map<TopicPartition, Long> before;
    private volatile boolean yes;

    public CaughtUp(Topics topics, Positions positions) {
        this.topics = topics;
        this.positions = positions;
    }

    /** False as well while the store or the log cannot be asked. */
    public boolean yes() {
        if (!yes) {
            yes = look();
        }
        return yes;
    }

    private synchronized boolean look() {
        try {
            if (before == null) {
                before = topics.ends(Set.of(Topic.INTAKE));
            }
            return before.entrySet().stream().allMatch(this::isPast);
        } catch (LogUnavailableException | MongoException | DataAccessException away) {
            return false;
        }
    }

    private boolean isPast(Map.Entry<TopicPartition, Long> end) {
        return end.getValue() == 0
                || positions.of(JourneyView.NAME, end.getKey()).next() >= end.getValue();
    }
}

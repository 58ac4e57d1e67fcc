package io.redress.intake.ledger;

import io.redress.contract.ComplaintId;
import io.redress.contract.Topic;
import io.redress.platform.log.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.kafka.common.utils.Utils;
import org.springframework.stereotype.Component;

/** As Kafka's own partitioner places keys; the number of partitions is asked once, for it never changes. */
@Component
class BrokerPartitions implements Partitions {

    private final Topics topics;
    private volatile int count;

    BrokerPartitions(Topics topics) {
        this.topics = topics;
    }

    @Override
    public int of(ComplaintId complaint) {
        var key = complaint.toString().getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(key)) % count();
    }

    @Override
    public int count() {
        if (count == 0) {
            count = topics.ends(Set.of(Topic.INTAKE)).size();
        }
        return count;
    }
}

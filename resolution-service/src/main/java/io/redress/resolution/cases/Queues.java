package io.redress.resolution.cases;

import io.redress.resolution.cases.CaseList.Count;
import io.redress.resolution.domain.policy.ResolutionPolicy;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The queues there are: the policy's, and those of an older policy while cases wait in them. */
@Component
public class Queues {

    private final ResolutionPolicy policy;
    private final CaseList list;

    Queues(ResolutionPolicy policy, CaseList list) {
        this.policy = policy;
        this.list = list;
    }

    public List<String> names(List<Count> counts) {
        return Stream.concat(
                        policy.queues().names().stream(),
                        counts.stream().map(Count::queue).sorted())
                .distinct()
                .toList();
    }

    public boolean has(String queue) {
        return policy.queues().names().contains(queue) || names(list.counts()).contains(queue);
    }
}

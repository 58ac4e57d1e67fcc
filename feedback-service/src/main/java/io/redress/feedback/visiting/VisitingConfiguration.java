package io.redress.feedback.visiting;

import io.redress.contract.followup.FollowUpEvent;
import io.redress.feedback.domain.FollowUp;
import io.redress.feedback.domain.FollowUpRules;
import io.redress.feedback.policy.PolicyFiles;
import io.redress.platform.aggregate.Aggregates;
import io.redress.platform.observability.Traces;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class VisitingConfiguration {

    @Bean
    VisitPolicy visitPolicy(PolicyFiles files) {
        return VisitPolicy.read(files);
    }

    @Bean
    CallListView callListView(MongoOperations mongo) {
        return new CallListView(mongo);
    }

    @Bean
    Visits visits(
            CallListView list,
            Aggregates<FollowUp, FollowUpEvent> followUps,
            FollowUpRules rules,
            VisitPolicy policy,
            Traces traces,
            Clock clock) {
        return new Visits(list, followUps, rules, policy, traces, clock);
    }
}

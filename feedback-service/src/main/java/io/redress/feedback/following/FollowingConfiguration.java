package io.redress.feedback.following;

import io.micrometer.core.instrument.MeterRegistry;
import io.redress.contract.EventCodec;
import io.redress.contract.followup.FollowUpEvent;
import io.redress.feedback.domain.FollowUp;
import io.redress.feedback.domain.FollowUpRules;
import io.redress.feedback.policy.FeedbackPolicy;
import io.redress.platform.aggregate.Aggregates;
import io.redress.platform.log.LogReaders;
import io.redress.platform.secret.LinkSecrets;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.Scheduled;

@Configuration(proxyBeanMethods = false)
class FollowingConfiguration {

    @Bean
    WaitingRoom waitingRoom(MongoOperations mongo, EventCodec codec) {
        return new WaitingRoom(mongo, codec);
    }

    @Bean
    AcknowledgementQuota acknowledgementQuota(
            MongoOperations mongo, LinkSecrets secrets, FeedbackPolicy policy) {
        return new AcknowledgementQuota(mongo, secrets, policy.acknowledgements());
    }

    @Bean
    LogReaders.StartTask followingIndexes(WaitingRoom waiting, AcknowledgementQuota quota) {
        return () -> {
            waiting.prepare();
            quota.prepare();
        };
    }

    @Bean
    CaseListener caseListener(
            Aggregates<FollowUp, FollowUpEvent> followUps,
            FollowUpRules rules,
            WaitingRoom waiting,
            Clock clock) {
        return new CaseListener(followUps, rules, waiting, clock);
    }

    @Bean
    ComplaintListener complaintListener(
            Aggregates<FollowUp, FollowUpEvent> followUps,
            FollowUpRules rules,
            AcknowledgementQuota quota,
            CaseListener cases,
            Clock clock,
            MeterRegistry meters) {
        return new ComplaintListener(followUps, rules, quota, cases, clock, meters);
    }

    @Bean
    QuotaSweep quotaSweep(AcknowledgementQuota quota, Clock clock) {
        return new QuotaSweep(quota, clock);
    }

    /** Addresses that wrote long ago are nobody's business any more. */
    record QuotaSweep(AcknowledgementQuota quota, Clock clock) {
        @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
        void sweep() {
            quota.forgetOld(clock.instant());
        }
    }
}

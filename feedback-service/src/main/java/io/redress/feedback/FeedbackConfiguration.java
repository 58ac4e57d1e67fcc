package io.redress.feedback;

import static io.redress.platform.security.Who.AGENTS;
import static io.redress.platform.security.Who.PUBLIC;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import io.redress.contract.followup.FollowUpEvent;
import io.redress.feedback.config.FeedbackProperties;
import io.redress.feedback.domain.FollowUp;
import io.redress.feedback.domain.FollowUpRules;
import io.redress.feedback.domain.MailAddress;
import io.redress.feedback.following.FollowUps;
import io.redress.feedback.overview.MessageRow;
import io.redress.feedback.policy.FeedbackPolicy;
import io.redress.feedback.policy.PolicyFiles;
import io.redress.feedback.survey.SurveyLinks;
import io.redress.feedback.survey.Surveys;
import io.redress.feedback.wording.PolicyWording;
import io.redress.platform.aggregate.AggregateStores;
import io.redress.platform.aggregate.Aggregates;
import io.redress.platform.limit.RateLimit;
import io.redress.platform.limit.Rates;
import io.redress.platform.observability.Traces;
import io.redress.platform.problem.Problems;
import io.redress.platform.secret.LinkSecrets;
import io.redress.platform.secret.SurveyTokens;
import io.redress.platform.security.AccessRules;
import io.redress.platform.security.Role;
import io.redress.platform.security.Who;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the domain, its policy and its doors together. */
@Configuration(proxyBeanMethods = false)
class FeedbackConfiguration {

    /** Who may look at figures. */
    private static final Who READERS = AGENTS.or(Role.QUALITY);

    @Bean
    PolicyFiles policyFiles(FeedbackProperties properties) {
        var own = properties.policyDir();
        return new PolicyFiles(own == null || own.toString().isBlank() ? null : own);
    }

    @Bean
    FeedbackPolicy feedbackPolicy(PolicyFiles files) {
        return FeedbackPolicy.read(files);
    }

    @Bean
    MessageRow.Times messageTimes(FeedbackPolicy policy) {
        return new MessageRow.Times(policy.zone());
    }

    @Bean
    SurveyLinks surveyLinks(
            LinkSecrets secrets,
            SurveyTokens surveys,
            @Value("${redress.public-url}") String publicUrl) {
        return new SurveyLinks(secrets, surveys, publicUrl);
    }

    @Bean
    PolicyWording wording(FeedbackPolicy policy, PolicyFiles files) {
        return new PolicyWording(files, policy.zone());
    }

    @Bean
    FollowUpRules followUpRules(
            FeedbackPolicy policy,
            PolicyWording wording,
            SurveyLinks links,
            FeedbackProperties properties) {
        var ownDomain = properties.mail().domain();
        return new FollowUpRules(
                policy.followUp(),
                wording,
                links,
                address -> MailAddress.isUsable(address, ownDomain));
    }

    @Bean
    FollowUps followUpType(FollowUpRules rules) {
        return new FollowUps(rules);
    }

    @Bean
    Aggregates<FollowUp, FollowUpEvent> followUps(AggregateStores stores, FollowUps type) {
        return stores.open(type);
    }

    @Bean
    Surveys surveys(
            Aggregates<FollowUp, FollowUpEvent> followUps,
            FollowUpRules rules,
            SurveyTokens links,
            Traces traces,
            Clock clock) {
        return new Surveys(followUps, rules, links, traces, clock);
    }

    @Bean
    AccessRules accessRules() {
        return AccessRules.deny()
                .page(GET, "/survey/{token}", PUBLIC)
                .page(POST, "/survey/{token}", PUBLIC)
                .allow(POST, "/api/surveys/{token}", PUBLIC)
                .allow(GET, "/api/follow-ups/{reference}", AGENTS)
                .allow(GET, "/api/figures", READERS)
                .page(GET, "/desk/board", READERS)
                .page(GET, "/desk/board/cases", READERS)
                .page(GET, "/desk/board/figures.csv", READERS)
                .page(GET, "/desk/board/report", READERS)
                .page(GET, "/desk/board/report.pdf", READERS)
                .page(GET, "/desk/mail", AGENTS)
                .page(GET, "/desk/follow-ups", AGENTS)
                .page(GET, "/desk/follow-ups/{reference}", AGENTS)
                .page(POST, "/desk/follow-ups/{reference}", AGENTS)
                .page(GET, "/desk/mail/letters", READERS)
                .page(GET, "/desk/mail/{messageId}", AGENTS)
                .allow(GET, "/api/audit", Who.of(Role.QUALITY))
                .allow(POST, "/api/audit/check", Who.of(Role.QUALITY))
                .page(GET, "/desk/audit", Who.of(Role.QUALITY))
                .page(POST, "/desk/audit/check", Who.of(Role.QUALITY));
    }

    /** What a survey's link opens takes one answer; who tries more often guesses. */
    @Bean
    FilterRegistrationBean<RateLimit> surveyRate(FeedbackProperties properties, Problems problems) {
        var rate = properties.rate();
        var registration =
                new FilterRegistrationBean<>(
                        new RateLimit(
                                new Rates(
                                        rate.perMinute(),
                                        rate.networkPerMinute(),
                                        rate.surveyPerMinute(),
                                        rate.loopbackPerMinute()),
                                path -> Optional.of(path.substring(path.lastIndexOf('/'))),
                                problems));
        registration.addUrlPatterns("/survey/*", "/api/surveys/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 4);
        return registration;
    }
}

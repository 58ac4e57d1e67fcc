package io.redress.intake.web;

import static io.redress.platform.security.Who.AGENTS;
import static io.redress.platform.security.Who.PUBLIC;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import io.redress.intake.arrival.Rejections;
import io.redress.intake.journey.Share;
import io.redress.platform.limit.RateLimit;
import io.redress.platform.problem.Problems;
import io.redress.platform.security.AccessRules;
import io.redress.platform.security.Role;
import io.redress.platform.security.Who;
import java.util.Optional;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Who may call what. A customer's complaint opens to its secret, a call centre to its signature. */
@Configuration(proxyBeanMethods = false)
class Doors {

    /** Who answers to the law for what is kept about people; agents ask them. */
    private static final Who RIGHTS = Who.of(Role.QUALITY, Role.ADMINISTRATOR, Role.SERVICE);

    @Bean
    AccessRules accessRules() {
        return AccessRules.deny()
                .allow(POST, "/api/complaints", PUBLIC)
                .allow(GET, "/api/complaints/*", PUBLIC)
                .allow(POST, "/api/complaints/*/messages", PUBLIC)
                .allow(POST, "/api/complaints/*/choices", PUBLIC)
                .allow(POST, "/api/complaints/*/withdrawal", PUBLIC)
                .allow(POST, "/api/complaints/*/erasure", PUBLIC)
                .allow(POST, "/api/complaints/*/review", PUBLIC)
                .allow(GET, "/api/complaints/*/explanation", PUBLIC)
                .allow(GET, "/api/complaints/*/record.json", PUBLIC)
                .allow(GET, "/api/complaints/*/record.pdf", PUBLIC)
                .allow(GET, "/api/complaints/*/record.zip", PUBLIC)
                .allow(POST, "/api/calls", PUBLIC)
                .allow(POST, "/api/calls/twilio", PUBLIC)
                .allow(GET, "/api/intake/ledger", AGENTS)
                .allow(GET, "/api/intake/quarantine", AGENTS)
                .allow(GET, "/api/intake/quarantine/*", AGENTS)
                .allow(POST, "/api/intake/quarantine/*/release", AGENTS)
                .allow(POST, "/api/intake/quarantine/*/discard", AGENTS)
                .allow(POST, "/api/intake/rights", RIGHTS)
                .allow(GET, "/api/intake/rights/*", RIGHTS)
                .allow(POST, "/api/intake/rights/*/erasure", RIGHTS)
                .allow(POST, "/api/intake/rights/*/holds", RIGHTS)
                .allow(POST, "/api/intake/rights/*/holds/*/lift", RIGHTS)
                .page(GET, "/complaints/*/data", PUBLIC)
                .page(POST, "/complaints/*/erasure", PUBLIC)
                .page(POST, "/complaints/*/review", PUBLIC)
                .page(GET, "/desk/intake/rights", RIGHTS)
                .page(POST, "/desk/intake/rights", RIGHTS)
                .page(GET, "/desk/intake/rights/*", RIGHTS)
                .page(GET, "/desk/intake/rights/*/record.zip", RIGHTS)
                .page(POST, "/desk/intake/rights/*/erasure", RIGHTS)
                .page(POST, "/desk/intake/rights/*/holds", RIGHTS)
                .page(POST, "/desk/intake/rights/*/holds/*/lift", RIGHTS)
                .page(GET, "/", PUBLIC)
                .page(POST, "/", PUBLIC)
                .page(GET, "/complaints", PUBLIC)
                .page(POST, "/complaints", PUBLIC)
                .page(GET, "/complaints/*", PUBLIC)
                .page(POST, "/complaints/*/messages", PUBLIC)
                .page(POST, "/complaints/*/choices", PUBLIC)
                .page(POST, "/complaints/*/withdrawal", PUBLIC)
                .page(GET, "/desk/call", AGENTS)
                .page(POST, "/desk/call", AGENTS)
                .page(GET, "/desk/intake", AGENTS)
                .page(GET, "/desk/intake/*", AGENTS)
                .page(POST, "/desk/intake/*/release", AGENTS)
                .page(POST, "/desk/intake/*/discard", AGENTS);
    }

    @Bean
    FilterRegistrationBean<RateLimit> rateLimit(RateSettings settings, Problems problems) {
        var registration =
                new FilterRegistrationBean<>(
                        new RateLimit(settings.rates(), path -> Optional.empty(), problems));
        registration.addUrlPatterns(
                "/",
                "/complaints",
                "/complaints/*",
                "/api/complaints",
                "/api/complaints/*",
                "/api/calls",
                "/api/calls/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 4);
        return registration;
    }

    @Bean
    Share shareOfAComplaint(RateSettings settings) {
        return new Share(settings.complaintPerMinute());
    }

    /** Outside of whatever may refuse a body, so that no refusal goes uncounted. */
    @Bean
    FilterRegistrationBean<CountRefusals> countRefusals(Rejections rejections) {
        var registration = new FilterRegistrationBean<>(new CountRefusals(rejections));
        registration.addUrlPatterns(
                "/", "/api/complaints", "/api/complaints/*", "/api/calls", "/api/calls/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return registration;
    }
}

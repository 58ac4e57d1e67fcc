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
import java.util.Optional;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Who may call what. A customer's complaint opens to its secret, a call centre to its signature. */
@Configuration(proxyBeanMethods = false)
class Doors {

    @Bean
    AccessRules accessRules() {
        return AccessRules.deny()
                .allow(POST, "/api/complaints", PUBLIC)
                .allow(GET, "/api/complaints/*", PUBLIC)
                .allow(POST, "/api/complaints/*/messages", PUBLIC)
                .allow(POST, "/api/complaints/*/choices", PUBLIC)
                .allow(POST, "/api/complaints/*/withdrawal", PUBLIC)
                .allow(POST, "/api/calls", PUBLIC)
                .allow(POST, "/api/calls/twilio", PUBLIC)
                .allow(GET, "/api/intake/ledger", AGENTS)
                .allow(GET, "/api/intake/quarantine", AGENTS)
                .allow(GET, "/api/intake/quarantine/*", AGENTS)
                .allow(POST, "/api/intake/quarantine/*/release", AGENTS)
                .allow(POST, "/api/intake/quarantine/*/discard", AGENTS)
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

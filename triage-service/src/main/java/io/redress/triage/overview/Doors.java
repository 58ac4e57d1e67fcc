package io.redress.triage.overview;

import static io.redress.platform.security.Who.AGENTS;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import io.redress.platform.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may see the board, and speak there. */
@Configuration(proxyBeanMethods = false)
class Doors {

    @Bean
    AccessRules accessRules() {
        return AccessRules.deny()
                .allow(GET, "/api/triage/*", AGENTS)
                .allow(GET, "/api/triage/complaints/*/review", AGENTS)
                .allow(POST, "/api/triage/complaints/*/confirmation", AGENTS)
                .allow(POST, "/api/triage/complaints/*/correction", AGENTS)
                .allow(POST, "/api/triage/complaints/*/link", AGENTS)
                .page(GET, "/desk/triage", AGENTS)
                .page(GET, "/desk/triage/*", AGENTS)
                .page(POST, "/desk/triage/*/judgement", AGENTS)
                .page(POST, "/desk/triage/*/link", AGENTS);
    }
}

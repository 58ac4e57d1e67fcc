package io.redress.triage.overview;

import static io.redress.platform.security.Who.AGENTS;
import static org.springframework.http.HttpMethod.GET;

import io.redress.platform.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may see assessments. */
@Configuration(proxyBeanMethods = false)
class Doors {

    @Bean
    AccessRules accessRules() {
        return AccessRules.deny()
                .allow(GET, "/api/triage/*", AGENTS)
                .page(GET, "/desk/triage", AGENTS);
    }
}

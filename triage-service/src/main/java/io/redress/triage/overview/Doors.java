package io.redress.triage.overview;

import static io.redress.platform.security.Role.QUALITY;
import static io.redress.platform.security.Who.AGENTS;
import static io.redress.platform.security.Who.SUPERVISORS;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import io.redress.platform.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may see assessments. */
@Configuration(proxyBeanMethods = false)
class Doors {

    @Bean
    AccessRules accessRules() {
        return AccessRules.deny()
                .allow(GET, "/api/triage/*", AGENTS.or(QUALITY))
                .page(GET, "/desk/triage/signals", AGENTS.or(QUALITY))
                .allow(GET, "/api/triage/complaints/{reference}/precedents", AGENTS.or(QUALITY))
                .page(GET, "/desk/triage/precedents/{reference}", AGENTS.or(QUALITY))
                .page(POST, "/desk/triage/precedents/{reference}/teaching", SUPERVISORS.or(QUALITY))
                .allow(PUT, "/api/triage/complaints/{reference}/teaching", SUPERVISORS.or(QUALITY))
                .allow(
                        DELETE,
                        "/api/triage/complaints/{reference}/teaching",
                        SUPERVISORS.or(QUALITY))
                .page(GET, "/desk/triage", AGENTS);
    }
}

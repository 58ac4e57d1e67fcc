package io.redress.triage.overview;

import static io.redress.platform.security.Role.QUALITY;
import static io.redress.platform.security.Who.AGENTS;
import static io.redress.platform.security.Who.SUPERVISORS;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import io.redress.platform.security.AccessRules;
import io.redress.platform.security.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may see the board, and speak there. */
@Configuration(proxyBeanMethods = false)
class Doors {

    /** Who judges the work reads along. */
    private static final Who READERS = AGENTS.or(QUALITY);

    @Bean
    AccessRules accessRules() {
        return AccessRules.deny()
                .page(GET, "/desk/triage/signals", READERS)
                .allow(GET, "/api/triage/complaints/{reference}/precedents", READERS)
                .page(GET, "/desk/triage/precedents/{reference}", READERS)
                .page(POST, "/desk/triage/precedents/{reference}/teaching", SUPERVISORS.or(QUALITY))
                .allow(PUT, "/api/triage/complaints/{reference}/teaching", SUPERVISORS.or(QUALITY))
                .allow(
                        DELETE,
                        "/api/triage/complaints/{reference}/teaching",
                        SUPERVISORS.or(QUALITY))
                .allow(GET, "/api/triage/*", READERS)
                .allow(GET, "/api/triage/complaints/*/review", READERS)
                .allow(POST, "/api/triage/complaints/*/confirmation", AGENTS)
                .allow(POST, "/api/triage/complaints/*/correction", AGENTS)
                .allow(POST, "/api/triage/complaints/*/link", AGENTS)
                .page(GET, "/desk/triage", READERS)
                .page(GET, "/desk/triage/*", READERS)
                .page(POST, "/desk/triage/*/judgement", AGENTS)
                .page(POST, "/desk/triage/*/link", AGENTS);
    }
}

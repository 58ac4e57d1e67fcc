package io.redress.resolution;

import static io.redress.platform.security.Who.AGENTS;
import static io.redress.platform.security.Who.SUPERVISORS;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import io.redress.platform.security.AccessRules;
import io.redress.platform.security.Role;
import io.redress.platform.security.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what with cases. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    /** Who judges the work reads along. */
    private static final Who READERS = AGENTS.or(Role.QUALITY);

    /** Who may be the second person; whether of a sufficient tier, the case decides. */
    private static final Who DECIDERS = SUPERVISORS.or(Role.SPECIALIST);

    @Bean
    AccessRules accessRules() {
        return AccessRules.deny()
                .allow(GET, "/api/queues", READERS)
                .allow(GET, "/api/queues/*", READERS)
                .allow(GET, "/api/cases", READERS)
                .allow(GET, "/api/cases/*", READERS)
                .allow(GET, "/api/cases/*/entitlement", READERS)
                .allow(GET, "/api/cases/*/dossier", READERS)
                .allow(GET, "/api/cases/*/pack", AGENTS)
                .allow(POST, "/api/cases/*/dossier/*", AGENTS)
                .allow(POST, "/api/cases/*/reopening", SUPERVISORS)
                .allow(POST, "/api/cases/*/*", AGENTS)
                .allow(POST, "/api/cases/*/offers/*/withdrawal", AGENTS)
                .allow(POST, "/api/cases/*/offers/*/choice", AGENTS)
                .allow(POST, "/api/cases/*/promises/*/*", AGENTS)
                .allow(POST, "/api/cases/*/approvals/*/withdrawal", AGENTS)
                .allow(POST, "/api/cases/*/approvals/*/*", DECIDERS)
                .allow(POST, "/api/cases/*/tasks/*/*", AGENTS)
                .allow(POST, "/api/cases/*/advances/*/*", AGENTS)
                .page(GET, "/desk", READERS)
                .page(GET, "/desk/team", SUPERVISORS)
                .page(POST, "/desk/team/reassignment", SUPERVISORS)
                .page(GET, "/desk/cases", READERS)
                .page(GET, "/desk/cases/*", READERS)
                .page(GET, "/desk/cases/*/law", READERS)
                .page(GET, "/desk/cases/*/dossier", READERS)
                .page(GET, "/desk/cases/*/pack.json", AGENTS)
                .page(GET, "/desk/cases/*/pack.pdf", AGENTS)
                .page(GET, "/desk/search", READERS)
                .page(GET, "/desk/improvement", READERS)
                .page(GET, "/desk/improvement/recalls/*", READERS)
                .page(POST, "/desk/improvement/actions", AGENTS)
                .page(POST, "/desk/improvement/actions/*/*", AGENTS)
                .page(POST, "/desk/improvement/recalls", SUPERVISORS)
                .page(POST, "/desk/improvement/recalls/*/*", AGENTS)
                .page(GET, "/desk/cases/*/drafts/*", AGENTS)
                .page(POST, "/desk/cases/*/dossier/*", AGENTS)
                .page(GET, "/desk/cases/*/attachments/*", READERS)
                .page(POST, "/desk/cases/*/reopening", SUPERVISORS)
                .page(POST, "/desk/cases/*/approval-grant", DECIDERS)
                .page(POST, "/desk/cases/*/approval-refusal", DECIDERS)
                .page(POST, "/desk/cases/*/*", AGENTS);
    }
}

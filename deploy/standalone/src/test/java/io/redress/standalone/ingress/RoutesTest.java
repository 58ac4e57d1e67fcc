package io.redress.standalone.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {

    @ParameterizedTest(name = "{0} is {1}''s")
    @CsvSource({
        "/, INTAKE",
        "/complaints/RD-1, INTAKE",
        "/assets/redress.css, INTAKE",
        "/webjars/htmx.org/dist/htmx.min.js, INTAKE",
        "/favicon.ico, INTAKE",
        "/api/complaints, INTAKE",
        "/api/complaints/RD-1/messages, INTAKE",
        "/api/calls/twilio, INTAKE",
        "/api/intake/ledger, INTAKE",
        "/desk/call, INTAKE",
        "/desk/intake/quarantine, INTAKE",
        "/identity/.well-known/openid-configuration, IDENTITY",
        "/identityx, INTAKE",
        "/api/triage/models, TRIAGE",
        "/desk/triage, TRIAGE",
        "/api/cases/1, RESOLUTION",
        "/api/queues, RESOLUTION",
        "/desk, RESOLUTION",
        "/desk/cases/1, RESOLUTION",
        "/desk/callback, RESOLUTION",
        "/desk/mail/1, FEEDBACK",
        "/survey/abc, FEEDBACK",
        "/api/surveys/abc, FEEDBACK",
        "/api/follow-ups, FEEDBACK",
        "/api/figures, FEEDBACK",
        "/desk/board/cases, FEEDBACK",
        "/desk/follow-ups, FEEDBACK",
        "/oauth2/authorization/triage, TRIAGE",
        "/login/oauth2/code/resolution, RESOLUTION",
        "/logout/feedback, FEEDBACK",
        "/api-docs/intake, INTAKE",
        "/api-docs/resolution, RESOLUTION",
    })
    void everyPathHasOneOwner(String path, String owner) {
        assertThat(Routes.owner(path).name()).isEqualTo(owner);
    }
}

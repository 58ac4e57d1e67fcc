package io.redress.feedback.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.redress.contract.Reference;
import io.redress.contract.audit.AuditAct;
import io.redress.contract.audit.AuditEntry;
import io.redress.contract.audit.AuditRecord;
import io.redress.platform.audit.Unaudited;
import io.redress.platform.security.Role;
import io.redress.testkit.Infrastructure;
import io.redress.testkit.TestTopics;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@SpringBootTest(properties = "management.server.port=0")
@AutoConfigureMockMvc
class AuditDeskTest {

    static final Duration SOON = Duration.ofSeconds(20);

    @Autowired MockMvc http;
    @Autowired RequestMappingHandlerMapping endpoints;

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        Infrastructure.register(registry, "feedback");
    }

    @Test
    void whoAskedForWhoseDataStandsInTheTrailEvenWhereThereWasNone() throws Exception {
        var asked = Reference.ofArrival("audit/" + UUID.randomUUID());
        http.perform(
                        get("/api/follow-ups/" + asked)
                                .with(machine("crm"))
                                .header("X-Redress-Acting-Agent", "li.wei"))
                .andExpect(status().isNotFound());
        http.perform(get("/desk/audit").with(oidcLogin().authorities(role(Role.AGENT))))
                .andExpect(status().isForbidden());

        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                http.perform(
                                                get("/api/audit?complaint=" + asked)
                                                        .with(quality("quinn")))
                                        .andExpect(jsonPath("$.entries.length()").value(2))
                                        .andExpect(jsonPath("$.entries[0].act").value("failed"))
                                        .andExpect(jsonPath("$.entries[0].status").value(404))
                                        .andExpect(jsonPath("$.entries[1].act").value("saw"))
                                        .andExpect(jsonPath("$.entries[1].actor").value("crm"))
                                        .andExpect(
                                                jsonPath("$.entries[1].actingFor").value("li.wei"))
                                        .andExpect(
                                                jsonPath("$.entries[1].door")
                                                        .value("GET /api/follow-ups/{reference}")));
        http.perform(
                        get("/desk/audit")
                                .with(oidcLogin().authorities(role(Role.QUALITY)))
                                .header("Accept-Language", "zh"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("被拒绝")))
                .andExpect(content().string(containsString("href=\"/desk/audit\"")));
        http.perform(get("/api/audit?actor=quinn").with(quality("quinn")))
                .andExpect(jsonPath("$.entries[0].door").value("GET /api/audit"));
    }

    @Test
    void whatSomebodyTypedIntoAnAddressDoesNotComeIntoTheTrail() throws Exception {
        http.perform(get("/api/follow-ups/{typed}", "Li Lei 13800138000").with(machine("typist")))
                .andExpect(status().isNotFound());

        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                http.perform(get("/api/audit?actor=typist").with(quality("quinn")))
                                        .andExpect(jsonPath("$.entries.length()").value(2))
                                        .andExpect(content().string(not(containsString("Li Lei"))))
                                        .andExpect(content().string(not(containsString("138")))));
    }

    @Test
    void aFilterThatNobodyUnderstandsIsToldSo() throws Exception {
        http.perform(get("/api/audit?from=yesterday").with(quality("quinn")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value(containsString("audit-filter")));
    }

    @Test
    void noEndpointOfThisServiceIsLeftOut() {
        assertThat(endpoints.getHandlerMethods().values())
                .noneMatch(method -> method.hasMethodAnnotation(Unaudited.class));
    }

    @Test
    void theCheckFindsARecordThatSomebodyPutIn() throws Exception {
        http.perform(post("/api/audit/check").with(quality("quinn")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.whole").value(true));

        var forged =
                new AuditRecord(
                        UUID.randomUUID(),
                        2,
                        "0".repeat(64),
                        "feedback",
                        AuditEntry.of(Instant.EPOCH, AuditAct.SAW, "mallory"));
        try (var topics = new TestTopics()) {
            topics.putRaw(AuditRecord.topic("feedback"), "forged", Map.of(), forged.encoded());
        }

        http.perform(post("/api/audit/check").with(quality("quinn")))
                .andExpect(jsonPath("$.whole").value(false))
                .andExpect(jsonPath("$.findings[0]").value(startsWith("missing: feedback")));
        http.perform(
                        post("/desk/audit/check")
                                .with(csrf())
                                .with(oidcLogin().authorities(role(Role.QUALITY)))
                                .header("Accept-Language", "zh"))
                .andExpect(content().string(containsString("记录不完整")));
    }

    private static SimpleGrantedAuthority role(Role role) {
        return new SimpleGrantedAuthority(role.authority());
    }

    private static RequestPostProcessor quality(String name) {
        return jwt().jwt(token -> token.subject(name)).authorities(role(Role.QUALITY));
    }

    private static RequestPostProcessor machine(String name) {
        return jwt().jwt(token -> token.subject(name)).authorities(role(Role.SERVICE));
    }
}

package io.redress.triage.signals;

import static io.redress.triage.Complaints.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.micrometer.core.instrument.MeterRegistry;
import io.redress.contract.Category;
import io.redress.contract.EventCodec;
import io.redress.contract.Topic;
import io.redress.contract.signals.SignalEvent.CrisisRaised;
import io.redress.testkit.Infrastructure;
import io.redress.testkit.TestTopics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** In by the topics, out by the topic, seen at the desk: one surge, one crisis, each told once. */
@SpringBootTest
class SignalsByTopicsTest {

    static final Duration SOON = Duration.ofSeconds(90);
    static final SimpleGrantedAuthority AGENT = new SimpleGrantedAuthority("ROLE_AGENT");

    @TempDir static Path policies;

    @Autowired Signals signals;
    @Autowired MeterRegistry meters;
    @Autowired WebApplicationContext context;

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) throws Exception {
        Infrastructure.register(registry, "signals");
        var shipped = Files.readString(Path.of("src/main/resources/policy/triage/crowds.yaml"));
        Files.writeString(
                policies.resolve("crowds.yaml"),
                shipped.replaceFirst("learningHours: \\d+", "learningHours: 2"));
        registry.add("redress.triage.policy-dir", policies::toString);
    }

    @Test
    void aCrowdAndACrisisAreToldOnceAndShown() throws Exception {
        var now = Instant.now();
        try (var topics = new TestTopics()) {
            for (int minute = 300; minute > 10; minute -= 10) {
                late(topics, "usual-" + minute, now.minusSeconds(minute * 60L));
            }
            for (int i = 0; i < 24; i++) {
                late(topics, "crowd-" + i, now.minusSeconds(540 - i * 10));
            }
            for (int i = 0; i < 3; i++) {
                topics.put(
                        saying("hurt-" + i, "饮水机漏电,我触电受伤,送医住院了")
                                .at(now.minusSeconds(120 - i))
                                .envelope());
            }
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(signals.surges(true, 10)).isNotEmpty());
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(signals.crises(true, 10)).isNotEmpty());

            var surge = signals.surges(true, 10).getFirst().began();
            assertThat(surge.crowd().category()).isEqualTo(Category.DELIVERY);
            assertThat(surge.evidence().count()).isGreaterThanOrEqualTo(5);
            assertThat(surge.evidence().probability()).isLessThan(1e-5);
            assertThat(surge.evidence().examples()).contains(surge.complaintId());
            var crisis = signals.crises(true, 10).getFirst().began();
            assertThat(crisis.rule()).isEqualTo("people-hurt");
            assertThat(crisis.complaints()).isEqualTo(3);
            assertThat(crisis.examples()).contains(saying("hurt-0", "").envelope().complaintId());

            var told = topics.read(Topic.SIGNALS.topicName());
            assertThat(told.stream().filter(r -> r.key().equals(crisis.complaintId().toString())))
                    .allSatisfy(
                            record ->
                                    assertThat(
                                                    new String(
                                                            record.headers()
                                                                    .lastHeader(EventCodec.TYPE)
                                                                    .value(),
                                                            StandardCharsets.UTF_8))
                                            .startsWith("io.redress.signals."));
            assertThat(
                            topics.events(Topic.SIGNALS, crisis.complaintId()).stream()
                                    .filter(CrisisRaised.class::isInstance))
                    .hasSize(1);
        }
        shown();
    }

    private void shown() throws Exception {
        assertThat(meters.get("redress.surges.open").tag("kind", "matter").gauge().value())
                .isPositive();
        assertThat(meters.get("redress.crises.open").gauge().value()).isPositive();
        var mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        mvc.perform(get("/desk/triage/signals?lang=zh").with(oidcLogin().authorities(AGENT)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("多人受伤")))
                .andExpect(content().string(containsString("物流配送")))
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(get("/desk/triage/signals?lang=en").with(oidcLogin().authorities(AGENT)))
                .andExpect(content().string(containsString("people hurt or endangered")))
                .andExpect(content().string(containsString("where")))
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(get("/api/triage/signals").with(jwt().authorities(AGENT)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.crises[0].began.rule").value("people-hurt"));
        mvc.perform(get("/api/triage/signals")).andExpect(status().isUnauthorized());
    }

    private static void late(TestTopics topics, String key, Instant at) {
        topics.put(saying("signals-" + key, "快递五天了还没送到,物流一直不更新").at(at).envelope());
    }
}

package io.redress.triage.overview;

import static io.redress.triage.Complaints.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.redress.contract.Category;
import io.redress.contract.Flag;
import io.redress.contract.Severity;
import io.redress.contract.Topic;
import io.redress.contract.triage.Facts;
import io.redress.contract.triage.Judgement;
import io.redress.contract.triage.Link;
import io.redress.contract.triage.TriageEvent.Alternative;
import io.redress.contract.triage.TriageEvent.ComplaintTriaged;
import io.redress.contract.triage.TriageEvent.LinkConfirmed;
import io.redress.contract.triage.TriageEvent.TriageConfirmed;
import io.redress.contract.triage.TriageEvent.TriageCorrected;
import io.redress.testkit.Infrastructure;
import io.redress.testkit.TestTopics;
import io.redress.triage.Complaints;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
class BoardPageTest {

    static final SimpleGrantedAuthority AGENT = new SimpleGrantedAuthority("ROLE_AGENT");
    static final SimpleGrantedAuthority NOBODY = new SimpleGrantedAuthority("ROLE_VISITOR");
    static final TestTopics TOPICS = new TestTopics();

    @Autowired WebApplicationContext context;
    @Autowired Board board;

    MockMvc mvc;
    ComplaintTriaged unsure;
    String place;

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        Infrastructure.register(registry, "triage-desk");
    }

    @AfterAll
    static void close() {
        TOPICS.close();
    }

    /** Its own complaint for each test: what people said stays. */
    @BeforeEach
    void anUnsureReading(TestInfo test) {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        var earlier = saying(test.getDisplayName() + "-earlier", "水壶漏水").received();
        var complaint = saying(test.getDisplayName(), "水壶又漏水了,<b>客服</b>不理").received();
        unsure =
                new ComplaintTriaged(
                        complaint.complaintId(),
                        complaint.reference(),
                        Category.BILLING,
                        0.41,
                        List.of(new Alternative(Category.DELIVERY, 0.33)),
                        Severity.HIGH,
                        Set.of(Flag.REPEAT),
                        "zh",
                        null,
                        null,
                        new Facts(null, null, List.of(), List.of()),
                        new Link(earlier.complaintId(), earlier.reference(), false, "订单号相同"),
                        true,
                        List.of("<script>把握不足</script>"),
                        "test",
                        Complaints.MONDAY);
        place = "/desk/triage/" + unsure.reference().value();
        TOPICS.put(saying(test.getDisplayName() + "-earlier", "水壶漏水").envelope());
        TOPICS.put(unsure);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> board.find(unsure.complaintId()).isPresent());
    }

    @Test
    void showsWhatWaitsForAPersonInBothLanguages() throws Exception {
        mvc.perform(get(place + "?lang=zh").with(agent("lin")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(unsure.reference().value())))
                .andExpect(content().string(containsString("41 %")))
                .andExpect(content().string(containsString("物流配送 33 %")))
                .andExpect(content().string(containsString("订单号相同")))
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(get("/desk/triage?lang=en").with(agent("lin")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Delivery 33 %")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void aReasonIsTextAndNeverMarkup() throws Exception {
        mvc.perform(get("/desk/triage").with(agent("lin")))
                .andExpect(content().string(not(containsString("<script>把握不足"))));
    }

    @Test
    void anyPageNumberIsAnswered() throws Exception {
        for (var page : List.of("-1", "0", "7", "2147483647")) {
            mvc.perform(get("/desk/triage?page=" + page).with(agent("lin")))
                    .andExpect(status().isOk());
        }
    }

    @Test
    void oneKeyConfirmsAndTheNextOneMovesUp() throws Exception {
        mvc.perform(judge("billing", "high", "repeat").param("at", "3").with(agent("lin")))
                .andExpect(status().isSeeOther())
                .andExpect(
                        header().string(
                                        "Location",
                                        "/desk/triage?page=0&at=3&done="
                                                + unsure.reference().value()));

        assertThat(TOPICS.events(Topic.TRIAGE, unsure.complaintId()).getLast())
                .isInstanceOfSatisfying(
                        TriageConfirmed.class,
                        it -> {
                            assertThat(it.by()).isEqualTo("lin");
                            assertThat(it.modelVersion()).isEqualTo("test");
                        });
        assertThat(board.find(unsure.complaintId()).orElseThrow().wantsVerdict()).isFalse();
    }

    @Test
    void aCorrectionSaysWhatWasSaidAndWhatIsRight() throws Exception {
        mvc.perform(judge("delivery", "critical", "safety").with(agent("lin")))
                .andExpect(status().isSeeOther());

        assertThat(TOPICS.events(Topic.TRIAGE, unsure.complaintId()).getLast())
                .isInstanceOfSatisfying(
                        TriageCorrected.class,
                        it -> {
                            assertThat(it.said())
                                    .isEqualTo(
                                            new Judgement(
                                                    Category.BILLING,
                                                    Severity.HIGH,
                                                    Set.of(Flag.REPEAT)));
                            assertThat(it.right())
                                    .isEqualTo(
                                            new Judgement(
                                                    Category.DELIVERY,
                                                    Severity.CRITICAL,
                                                    Set.of(Flag.SAFETY)));
                        });
    }

    @Test
    void theSecondOfTwoIsToldWhatTheFirstSaid() throws Exception {
        mvc.perform(judge("delivery", "high", "repeat").with(agent("lin")));

        mvc.perform(judge("information", "low", "repeat").with(agent("wang")))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("lin")))
                .andExpect(content().string(containsString("物流配送")))
                .andExpect(content().string(containsString("value=\"information\"")));

        assertThat(TOPICS.events(Topic.TRIAGE, unsure.complaintId())).hasSize(2);
    }

    @Test
    void theSecondOfTwoWhoSayTheSameIsNotBothered() throws Exception {
        mvc.perform(judge("delivery", "high", "repeat").with(agent("lin")));

        mvc.perform(judge("delivery", "high", "repeat").with(agent("wang")))
                .andExpect(status().isSeeOther());

        assertThat(TOPICS.events(Topic.TRIAGE, unsure.complaintId())).hasSize(2);
    }

    @Test
    void aProposedLinkIsConfirmedByAPerson() throws Exception {
        mvc.perform(
                        post(place + "/link")
                                .param("version", "0")
                                .param("key", UUID.randomUUID().toString())
                                .param("same", "true")
                                .with(csrf())
                                .with(agent("lin")))
                .andExpect(status().isSeeOther());

        assertThat(TOPICS.events(Topic.TRIAGE, unsure.complaintId()).getLast())
                .isInstanceOf(LinkConfirmed.class);
        assertThat(board.find(unsure.complaintId()).orElseThrow().wantsLinkVerdict()).isFalse();
    }

    @Test
    void whatNoFormOfOursSendsIsRefused() throws Exception {
        mvc.perform(judge("weather", "high", "repeat").with(agent("lin")))
                .andExpect(status().isBadRequest());
    }

    @Test
    void programsReadAndSpeakToo() throws Exception {
        var api = "/api/triage/complaints/" + unsure.reference().value();
        mvc.perform(get("/api/triage/" + unsure.complaintId()).with(jwt().authorities(AGENT)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.category").value("billing"))
                .andExpect(jsonPath("$.alternatives[0].category").value("delivery"));
        mvc.perform(get("/api/triage/board").with(jwt().authorities(AGENT)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.entries").isNotEmpty());
        mvc.perform(
                        post(api + "/correction")
                                .header("If-Match", "\"0\"")
                                .contentType("application/json")
                                .content(
                                        """
                                        {"category":"delivery","severity":"normal","flags":["repeat"]}""")
                                .with(jwt().authorities(AGENT)))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.verdict.judgement.category").value("delivery"));
        mvc.perform(
                        post(api + "/confirmation")
                                .header("If-Match", "\"0\"")
                                .with(jwt().authorities(AGENT)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.verdict.judgement.category").value("delivery"));
        mvc.perform(
                        post(api + "/correction")
                                .contentType("application/json")
                                .content("{\"category\":\"delivery\"}")
                                .with(jwt().authorities(AGENT)))
                .andExpect(status().isBadRequest());
    }

    @Test
    void whatIsNotThereIsNotFoundAndWhatIsNoIdIsABadRequest() throws Exception {
        mvc.perform(get("/api/triage/" + UUID.randomUUID()).with(jwt().authorities(AGENT)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/triage/nonsense").with(jwt().authorities(AGENT)))
                .andExpect(status().is4xxClientError());
        mvc.perform(get("/desk/triage/nonsense").with(agent("lin")))
                .andExpect(status().isNotFound());
    }

    @Test
    void onlyAgentsSeeItAndSpeak() throws Exception {
        mvc.perform(get("/api/triage/" + unsure.complaintId()))
                .andExpect(status().isUnauthorized());
        mvc.perform(get("/api/triage/board").with(jwt().authorities(NOBODY)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/desk/triage")).andExpect(status().is3xxRedirection());
        mvc.perform(judge("billing", "high", "repeat").with(oidcLogin().authorities(NOBODY)))
                .andExpect(status().isForbidden());
    }

    private MockHttpServletRequestBuilder judge(String pick, String severity, String flag) {
        return post(place + "/judgement")
                .param("version", "0")
                .param("key", UUID.randomUUID().toString())
                .param("pick", pick)
                .param("severity", severity)
                .param("flags", flag)
                .with(csrf());
    }

    private static RequestPostProcessor agent(String name) {
        return oidcLogin()
                .authorities(AGENT)
                .idToken(token -> token.subject(name).claim("preferred_username", name));
    }
}

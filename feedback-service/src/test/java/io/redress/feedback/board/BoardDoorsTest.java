package io.redress.feedback.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.micrometer.core.instrument.MeterRegistry;
import io.redress.contract.Category;
import io.redress.contract.Channel;
import io.redress.contract.Severity;
import io.redress.contract.Topic;
import io.redress.contract.indicators.IndicatorRecord;
import io.redress.contract.indicators.Slice;
import io.redress.contract.resolution.ResolutionEvent.CaseOpened;
import io.redress.contract.resolution.ResolutionEvent.RemedyAccepted;
import io.redress.contract.signals.Crowd;
import io.redress.contract.signals.Evidence;
import io.redress.contract.signals.SignalEvent.SurgeDetected;
import io.redress.feedback.domain.Complaints;
import io.redress.platform.security.Role;
import io.redress.testkit.Infrastructure;
import io.redress.testkit.TestTopics;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest(
        properties = {
            "management.server.port=0",
            "redress.feedback.figures.tell-every=PT0.3S",
            "redress.feedback.figures.measure-every=PT0.3S"
        })
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardDoorsTest {

    final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    final Instant noon = today.atTime(0, 5).atZone(ZoneId.of("Asia/Shanghai")).toInstant();

    @Autowired MockMvc http;
    @Autowired MeterRegistry meters;
    final TestTopics topics = new TestTopics();
    final String queue = "queue-" + UUID.randomUUID();

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        Infrastructure.register(registry, "feedback");
    }

    @BeforeAll
    void sixComplaintsOfToday() {
        for (int i = 0; i < 6; i++) {
            var about = Complaints.about("board-" + i + queue).at(noon.plusSeconds(i));
            topics.put(about.received());
            topics.put(opened(about, i), 1, null);
            topics.put(about.replied("我们在查。"), 2, null);
            if (i < 4) {
                topics.put(about.offered(), 3, null);
                topics.put(
                        new RemedyAccepted(
                                about.reference().complaintId(),
                                about.id("offer"),
                                about.id("option-1"),
                                null,
                                Channel.WEB,
                                about.at()),
                        4,
                        null);
                topics.put(about.resolved(), 5, null);
            }
        }
        topics.put(
                new SurgeDetected(
                        Complaints.about(queue).reference().complaintId(),
                        UUID.randomUUID(),
                        Crowd.of(Category.FOOD_HYGIENE, "=cmd|' /C calc'!A0"),
                        new Evidence(noon, noon.plusSeconds(600), 24, 1.5, 0.000_001, List.of()),
                        Instant.now()));
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(
                        () ->
                                row().andExpect(
                                                jsonPath(
                                                                "$.rows[?(@.value=='"
                                                                        + queue
                                                                        + "')].received")
                                                        .value(6))
                                        .andExpect(
                                                jsonPath(
                                                                "$.rows[?(@.value=='"
                                                                        + queue
                                                                        + "')].resolved")
                                                        .value(4)));
    }

    @AfterAll
    void close() {
        topics.close();
    }

    @Test
    void theBoardShowsTheNumbersInBothLanguages() throws Exception {
        for (var language : List.of("zh", "en")) {
            var page =
                    http.perform(
                                    get("/desk/board?by=queue")
                                            .header("Accept-Language", language)
                                            .with(login(Role.AGENT, "wang")))
                            .andExpect(status().isOk())
                            .andExpect(content().string(containsString(queue)))
                            .andExpect(content().string(not(containsString("??"))))
                            .andReturn()
                            .getResponse()
                            .getContentAsString();
            assertThat(page).contains(language.equals("zh") ? "满意率" : "Satisfaction");
        }
    }

    @Test
    void aNumberLeadsToItsCases() throws Exception {
        http.perform(
                        get("/desk/board/cases")
                                .param("by", "queue")
                                .param("value", queue)
                                .with(login(Role.QUALITY, "zhao")))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                Complaints.about("board-5" + queue)
                                                        .reference()
                                                        .value())));
    }

    /** Metrics and topic tell what the board shows, because they add up the same pages. */
    @Test
    void theTopicAndTheMetricsSayWhatTheBoardSays() throws Exception {
        await().atMost(Duration.ofSeconds(20))
                // Until the first of it was told or measured there is nothing to ask.
                .ignoreExceptions()
                .untilAsserted(
                        () ->
                                assertThat(told())
                                        .returns(6L, IndicatorRecord::received)
                                        .returns(4L, IndicatorRecord::resolved));
        await().atMost(Duration.ofSeconds(20))
                // Until the first of it was told or measured there is nothing to ask.
                .ignoreExceptions()
                .untilAsserted(
                        () ->
                                assertThat(
                                                meters.get("redress.indicator.cases")
                                                        .tag("indicator", "accuracy")
                                                        .gauge()
                                                        .value())
                                        .isGreaterThanOrEqualTo(4));
        row().andExpect(
                        jsonPath(
                                        "$.rows[?(@.value=='"
                                                + queue
                                                + "')].figures[?(@.indicator=='accuracy')].value")
                                .value(1.0));
    }

    @Test
    void figuresOfAPersonAreForThatPersonAndTheirSupervisor() throws Exception {
        var byAgent = "/api/figures?by=agent";
        http.perform(get(byAgent).with(token(Role.AGENT, "li")))
                .andExpect(content().string(not(containsString("\"wang\""))));
        http.perform(get(byAgent).with(token(Role.AGENT, "wang")))
                .andExpect(content().string(containsString("\"wang\"")));
        http.perform(get(byAgent).with(token(Role.SUPERVISOR, "chen")))
                .andExpect(content().string(containsString("\"wang\"")));
        http.perform(get("/desk/board?by=agent").with(login(Role.AGENT, "li")))
                .andExpect(content().string(not(containsString("value=wang"))));
        http.perform(get("/desk/board/cases?by=agent&value=wang").with(login(Role.AGENT, "li")))
                .andExpect(
                        content()
                                .string(
                                        not(
                                                containsString(
                                                        Complaints.about("board-1" + queue)
                                                                .reference()
                                                                .value()))));
    }

    @Test
    void aTableToTakeAwayHoldsNumeratorsAndNoFormulas() throws Exception {
        var csv =
                http.perform(
                                get("/desk/board/figures.csv?by=queue")
                                        .header("Accept-Language", "en")
                                        .with(login(Role.MANAGER, "boss")))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(csv).startsWith("\ufeff\"First day\"").contains("\"" + queue + "\",\"6\",\"4\"");
        assertThat(new Csv().row(List.of("=1+1", " @x", "-2", "a\"b", "")).toString())
                .isEqualTo("\ufeff\"'=1+1\",\"' @x\",\"'-2\",\"a\"\"b\",\"\"\r\n");
    }

    @Test
    void theReviewOfAWeekIsAPageAndAPaperInBothLanguages() throws Exception {
        for (var language : List.of("zh", "en")) {
            var page =
                    http.perform(
                                    get("/desk/board/report?week=" + today)
                                            .header("Accept-Language", language)
                                            .with(login(Role.MANAGER, "boss")))
                            .andExpect(status().isOk())
                            .andExpect(content().string(containsString(queue)))
                            .andExpect(content().string(not(containsString("wang"))))
                            .andReturn()
                            .getResponse()
                            .getContentAsString();
            assertThat(page).contains(language.equals("zh") ? "每周投诉评审报告" : "Weekly review");
            var paper =
                    http.perform(
                                    get("/desk/board/report.pdf?week=" + today)
                                            .header("Accept-Language", language)
                                            .with(login(Role.MANAGER, "boss")))
                            .andExpect(status().isOk())
                            .andReturn()
                            .getResponse()
                            .getContentAsByteArray();
            assertThat(paper).startsWith('%', 'P', 'D', 'F').hasSizeGreaterThan(5_000);
        }
    }

    @Test
    void everyLetterCanBeReadBeforeACustomerGetsIt() throws Exception {
        for (var language : List.of("zh", "en")) {
            http.perform(
                            get("/desk/mail/letters")
                                    .header("Accept-Language", language)
                                    .with(login(Role.QUALITY, "zhao")))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("id=\"promise-broken\"")))
                    .andExpect(content().string(not(containsString("??"))))
                    .andExpect(content().string(not(containsString("{tracking}"))));
        }
    }

    @Test
    void aQuestionThatCannotBeAnsweredSaysWhy() throws Exception {
        for (var query :
                List.of(
                        "from=yesterday",
                        "by=weather",
                        "from=2020-01-01",
                        "to=2026-01-01&from=2026-02-01")) {
            http.perform(get("/api/figures?" + query).with(token(Role.SERVICE, "reader")))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.type").value(containsString("figures-question")));
        }
    }

    private ResultActions row() throws Exception {
        return http.perform(
                        get("/api/figures?by=queue&per=day").with(token(Role.SERVICE, "reader")))
                .andExpect(status().isOk());
    }

    private IndicatorRecord told() {
        return (IndicatorRecord)
                topics.events(Topic.INDICATORS, IndicatorRecord.key(today, Slice.QUEUE, queue))
                        .getLast();
    }

    private CaseOpened opened(Complaints about, int i) {
        return new CaseOpened(
                about.reference().complaintId(),
                about.reference(),
                i % 3 == 0 ? Category.DELIVERY : Category.PRODUCT_QUALITY,
                Severity.NORMAL,
                Set.of(),
                "zh",
                queue,
                1,
                "1",
                about.at());
    }

    private static RequestPostProcessor login(Role role, String name) {
        return oidcLogin()
                .idToken(it -> it.subject(name))
                .authorities(new SimpleGrantedAuthority(role.authority()));
    }

    private static RequestPostProcessor token(Role role, String name) {
        return jwt().jwt(it -> it.subject(name))
                .authorities(new SimpleGrantedAuthority(role.authority()));
    }
}

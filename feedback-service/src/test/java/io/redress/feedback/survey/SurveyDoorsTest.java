package io.redress.feedback.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.redress.contract.Channel;
import io.redress.contract.Topic;
import io.redress.contract.followup.FollowUpEvent.MessageSent;
import io.redress.contract.followup.FollowUpEvent.SurveyAnswered;
import io.redress.contract.followup.MessageKind;
import io.redress.feedback.domain.Complaints;
import io.redress.platform.security.Role;
import io.redress.testkit.AccessMatrix;
import io.redress.testkit.Infrastructure;
import io.redress.testkit.TestTopics;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(properties = "management.server.port=0")
@AutoConfigureMockMvc
class SurveyDoorsTest {

    @Autowired MockMvc http;
    @Autowired WebApplicationContext service;
    final TestTopics topics = new TestTopics();

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        Infrastructure.register(registry, "feedback");
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void everyEndpointAdmitsExactlyWhomTheTableNames() {
        new AccessMatrix(service)
                .isExactly(
                        """
                        GET  /survey/{token}              everybody
                        POST /survey/{token}              everybody
                        POST /api/surveys/{token}         everybody
                        GET  /api/follow-ups/{reference}  agent specialist supervisor manager service
                        GET  /api/figures                 agent specialist supervisor manager quality service
                        GET  /desk/board                  agent specialist supervisor manager quality service
                        GET  /desk/board/cases            agent specialist supervisor manager quality service
                        GET  /desk/board/figures.csv      agent specialist supervisor manager quality service
                        GET  /desk/board/report           agent specialist supervisor manager quality service
                        GET  /desk/board/report.pdf       agent specialist supervisor manager quality service
                        GET  /desk/mail                   agent specialist supervisor manager service
                        GET  /desk/follow-ups             agent specialist supervisor manager service
                        GET  /desk/follow-ups/{reference}  agent specialist supervisor manager service
                        POST /desk/follow-ups/{reference}  agent specialist supervisor manager service
                        GET  /desk/mail/letters           agent specialist supervisor manager quality service
                        GET  /desk/mail/{messageId}       agent specialist supervisor manager service
                        GET  /api/audit                   quality
                        POST /api/audit/check             quality
                        GET  /desk/audit                  quality
                        POST /desk/audit/check            quality
                        """);
    }

    @Test
    void whoHasNoMailIsAskedByPhoneAndTheAnswerCountsLikeAnyOther() throws Exception {
        var about = Complaints.about("visit-" + UUID.randomUUID());
        topics.put(about.received("韩梅梅", null, "zh"));
        topics.put(about.resolved(), 1, null);
        var reference = about.reference().value();
        var agent = new SimpleGrantedAuthority(Role.AGENT.authority());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                http.perform(
                                                get("/desk/follow-ups")
                                                        .with(oidcLogin().authorities(agent)))
                                        .andExpect(
                                                content()
                                                        .string(
                                                                Matchers.containsString(
                                                                        reference))));
        var call = "/desk/follow-ups/" + reference;
        http.perform(get(call).header("Accept-Language", "zh").with(oidcLogin().authorities(agent)))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("韩梅梅")))
                .andExpect(content().string(Matchers.containsString("问题真的解决了吗")));
        http.perform(
                        post(call)
                                .with(csrf())
                                .with(oidcLogin().authorities(agent))
                                .param("rating", "9"))
                .andExpect(status().isUnprocessableContent());
        http.perform(
                        post(call)
                                .with(csrf())
                                .with(oidcLogin().authorities(agent))
                                .param("rating", "5")
                                .param("solved", "true"))
                .andExpect(status().is3xxRedirection());
        http.perform(get(call).with(oidcLogin().authorities(agent))).andExpect(status().isGone());
        assertThat(topics.events(Topic.FOLLOW_UP, about.reference().complaintId()))
                .filteredOn(SurveyAnswered.class::isInstance)
                .singleElement()
                .extracting("via")
                .isEqualTo(Channel.PHONE);
    }

    /** Guards of mail servers open every link there is. */
    @Test
    void aClickInTheMailFillsTheFormInAndAnswersNothing() throws Exception {
        var about = Complaints.about("click-" + UUID.randomUUID());
        var link = surveyOf(about);
        http.perform(get(link + "?solved=true&rating=5"))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        Matchers.matchesPattern(
                                                "(?s).*value=\"true\"[^>]*checked.*value=\"5\"[^>]*checked.*")));
        http.perform(get(link + "?solved=perhaps&rating=99"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.not(Matchers.containsString("checked"))));
        assertThat(topics.events(Topic.FOLLOW_UP, about.reference().complaintId()))
                .noneMatch(SurveyAnswered.class::isInstance);
    }

    @Test
    void aCustomerAnswersOnThePageOnceAndIsToldSoTheSecondTime() throws Exception {
        var link = surveyOf(Complaints.about("page-" + UUID.randomUUID()));
        http.perform(get(link).header("Accept-Language", "zh"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("问题解决了吗")))
                .andExpect(content().string(Matchers.containsString("name=\"rating\"")));
        http.perform(post(link).with(csrf()).param("rating", "9"))
                .andExpect(status().isUnprocessableContent());
        http.perform(
                        post(link)
                                .with(csrf())
                                .param("rating", "5")
                                .param("solved", "true")
                                .param("comment", "<script>x</script>"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("谢谢您的评价")));
        http.perform(post(link).with(csrf()).param("rating", "1").param("solved", "false"))
                .andExpect(status().isGone())
                .andExpect(content().string(Matchers.containsString("已经回答过")));
        http.perform(get(link).header("Accept-Language", "en"))
                .andExpect(status().isGone())
                .andExpect(content().string(Matchers.containsString("You have answered already")));
    }

    @Test
    void aFormThatIsNotOursIsRefused() throws Exception {
        http.perform(post("/survey/x.y").param("rating", "5").param("solved", "true"))
                .andExpect(status().isForbidden());
    }

    @Test
    void ofTwoAnswersAtTheSameTimeOneIsTaken() throws Exception {
        var about = Complaints.about("race-" + UUID.randomUUID());
        var door = "/api" + surveyOf(about).replace("/survey/", "/surveys/");
        var together = new CyclicBarrier(2);
        Callable<Integer> click =
                () -> {
                    together.await();
                    return http.perform(
                                    post(door)
                                            .contentType(MediaType.APPLICATION_JSON)
                                            .content("{\"rating\":5,\"solved\":true}"))
                            .andReturn()
                            .getResponse()
                            .getStatus();
                };
        try (var two = Executors.newFixedThreadPool(2)) {
            var statuses =
                    two.invokeAll(List.of(click, click)).stream()
                            .map(
                                    done -> {
                                        try {
                                            return done.get();
                                        } catch (Exception failed) {
                                            throw new AssertionError(failed);
                                        }
                                    })
                            .toList();
            assertThat(statuses).containsExactlyInAnyOrder(202, 410);
        }
        assertThat(
                        topics.read(Topic.FOLLOW_UP, about.reference().complaintId()).stream()
                                .filter(e -> e.event() instanceof SurveyAnswered)
                                .map(e -> e.id())
                                .distinct())
                .hasSize(1);
    }

    @Test
    void aForgedLinkLeadsNowhere() throws Exception {
        http.perform(get("/survey/abc.def")).andExpect(status().isNotFound());
        http.perform(
                        post("/api/surveys/abc.def")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"rating\":5,\"solved\":true}"))
                .andExpect(status().isNotFound());
    }

    @Test
    void anAnswerWithoutStarsIsToldWhatIsMissing() throws Exception {
        var door =
                "/api"
                        + surveyOf(Complaints.about("bad-" + UUID.randomUUID()))
                                .replace("/survey/", "/surveys/");
        http.perform(
                        post(door)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"solved\":true}"))
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.errors[0].field").value("rating"));
    }

    @Test
    void agentsReadWhatWasSaidAndOthersDoNot() throws Exception {
        var about = Complaints.about("desk-" + UUID.randomUUID());
        surveyOf(about);
        var agent = new SimpleGrantedAuthority(Role.AGENT.authority());
        http.perform(get("/api/follow-ups/" + about.reference()))
                .andExpect(status().isUnauthorized());
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () ->
                                http.perform(
                                                get("/api/follow-ups/" + about.reference())
                                                        .with(jwt().authorities(agent)))
                                        .andExpect(status().isOk())
                                        .andExpect(jsonPath("$.phase").value("awaiting-survey"))
                                        .andExpect(jsonPath("$.openSurvey.surveyId").exists())
                                        .andExpect(
                                                jsonPath("$.messages[0].kind")
                                                        .value("acknowledgement"))
                                        .andExpect(jsonPath("$.messages[1].mail").value("sent"))
                                        .andExpect(
                                                jsonPath("$.messages[1].kind").value("outcome")));
        var list =
                http.perform(get("/desk/mail").with(oidcLogin().authorities(agent)))
                        .andExpect(status().isOk())
                        .andExpect(
                                content()
                                        .string(Matchers.containsString(about.reference().value())))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        var message = list.replaceAll("(?s).*?href=\"(/desk/mail/[0-9a-f-]{36})\".*", "$1");
        http.perform(get(message).with(oidcLogin().authorities(agent)))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("li.lei@example.org")));
        http.perform(get("/desk/mail")).andExpect(status().is3xxRedirection());
    }

    private String surveyOf(Complaints about) {
        topics.put(about.received());
        topics.put(about.resolved(), 1, null);
        var text = new StringBuilder();
        await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> {
                            topics.events(Topic.FOLLOW_UP, about.reference().complaintId()).stream()
                                    .filter(
                                            e ->
                                                    e instanceof MessageSent m
                                                            && m.kind() == MessageKind.OUTCOME)
                                    .forEach(e -> text.append(((MessageSent) e).text()));
                            return !text.isEmpty();
                        });
        return text.toString().replaceAll("(?s).*?(/survey/[\\w.-]+).*", "$1");
    }
}

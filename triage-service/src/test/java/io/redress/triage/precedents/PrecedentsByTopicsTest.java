package io.redress.triage.precedents;

import static io.redress.triage.precedents.Cases.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.redress.contract.RemedyKind;
import io.redress.contract.resolution.ResolutionEvent.CaseWithdrawn;
import io.redress.platform.problem.ProblemException;
import io.redress.platform.view.Rebuilds;
import io.redress.testkit.Infrastructure;
import io.redress.testkit.TestTopics;
import io.redress.triage.Complaints;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** From the topics to the desk: what satisfied comes first, what was withdrawn is gone, a rebuild tells the same. */
@SpringBootTest
class PrecedentsByTopicsTest {

    static final Duration SOON = Duration.ofSeconds(60);
    static final SimpleGrantedAuthority AGENT = new SimpleGrantedAuthority("ROLE_AGENT");
    static final SimpleGrantedAuthority QUALITY = new SimpleGrantedAuthority("ROLE_QUALITY");

    @Autowired PrecedentsView precedents;
    @Autowired Rebuilds rebuilds;
    @Autowired WebApplicationContext context;

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        Infrastructure.register(registry, "precedents");
    }

    @Test
    void theDeskSeesWhatSatisfiedBefore() throws Exception {
        var good =
                told("good", "冰箱买了三个月就不制冷,师傅修了两次还是坏的,要求换一台").solvedBy(RemedyKind.REPLACEMENT, 0, 5);
        var bad = told("bad", "冰箱买了四个月就不制冷,修了两次还是坏,希望换新").solvedBy(RemedyKind.VOUCHER, 50, 1);
        var other = told("other", "外卖里吃出一根头发,商家不肯道歉").solvedBy(RemedyKind.APOLOGY, 0, 5);
        var gone = told("gone", "冰箱不制冷,修了两次还是坏的,要求换货").solvedBy(RemedyKind.REPAIR, 0, 5);
        var asked = told("asked", "新冰箱不制冷,维修两次都没修好,我要换一台新的");
        try (var topics = new TestTopics()) {
            for (var each : List.of(good, bad, other, gone, asked)) {
                each.events().forEach(topics::put);
            }
            var id = asked.complaint().complaintId();
            // Until its index is open it says that it cannot be read.
            await().atMost(SOON)
                    .ignoreExceptionsInstanceOf(ProblemException.class)
                    .until(() -> found(asked).size() >= 3);
            topics.put(
                    Cases.envelope(
                            new CaseWithdrawn(
                                    gone.complaint().complaintId(), null, Complaints.MONDAY),
                            4));
            await().atMost(SOON)
                    .until(
                            () ->
                                    found(asked).stream()
                                            .noneMatch(
                                                    p ->
                                                            p.complaintId()
                                                                    .equals(
                                                                            gone.complaint()
                                                                                    .complaintId())));

            var mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
            var reference = asked.complaint().reference().value();
            mvc.perform(
                            get("/api/triage/complaints/" + reference + "/precedents")
                                    .with(jwt().authorities(AGENT)))
                    .andExpect(status().isOk())
                    .andExpect(
                            jsonPath("$[0].reference").value(good.complaint().reference().value()))
                    .andExpect(jsonPath("$[0].remedies[0].kind").value("replacement"))
                    .andExpect(jsonPath("$[0].days").value(3))
                    .andExpect(jsonPath("$[0].rating").value(5))
                    .andExpect(jsonPath("$[1].satisfied").value("NO"))
                    .andExpect(jsonPath("$[1].cost.amount").value(50));
            mvc.perform(
                            get("/api/triage/complaints/RD-00000-0000-0000/precedents")
                                    .with(jwt().authorities(AGENT)))
                    .andExpect(status().isNotFound());
            mvc.perform(get("/api/triage/complaints/" + id + "/precedents"))
                    .andExpect(status().isUnauthorized());
            pages(mvc, reference);
            taught(mvc, reference, bad);
        }
        rebuilt(asked);
    }

    private static void pages(MockMvc mvc, String reference) throws Exception {
        for (var language : List.of("zh", "en")) {
            mvc.perform(
                            get("/desk/triage/precedents/" + reference + "?lang=" + language)
                                    .with(oidcLogin().authorities(AGENT)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("<header")))
                    .andExpect(content().string(containsString("冰箱")))
                    .andExpect(content().string(not(containsString("/teaching\""))))
                    .andExpect(content().string(not(containsString("??"))));
        }
        mvc.perform(
                        get("/desk/triage/precedents/" + reference)
                                .header("HX-Request", "true")
                                .with(oidcLogin().authorities(AGENT)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("precedents-found")))
                .andExpect(content().string(not(containsString("<header"))));
    }

    private void taught(MockMvc mvc, String reference, Cases bad) throws Exception {
        var path = "/desk/triage/precedents/" + bad.complaint().complaintId() + "/teaching";
        mvc.perform(
                        post(path)
                                .param("teaching", "true")
                                .param("note", "不要先给代金券")
                                .param("back", reference)
                                .with(csrf())
                                .with(oidcLogin().authorities(AGENT)))
                .andExpect(status().isForbidden());
        mvc.perform(
                        post(path)
                                .param("teaching", "true")
                                .param("note", "不要先给代金券")
                                .param("back", reference)
                                .with(csrf())
                                .with(oidcLogin().authorities(QUALITY)))
                .andExpect(status().is3xxRedirection());
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                mvc.perform(
                                                get("/desk/triage/precedents/" + reference)
                                                        .with(oidcLogin().authorities(QUALITY)))
                                        .andExpect(content().string(containsString("不要先给代金券"))));
    }

    private void rebuilt(Cases asked) {
        var before = found(asked);
        assertThat(rebuilds.begin(PrecedentsView.NAME)).isTrue();
        await().atMost(SOON)
                .until(() -> "done".equals(rebuilds.statuses().get(PrecedentsView.NAME).state()));
        assertThat(found(asked)).isEqualTo(before);
    }

    private List<Precedent> found(Cases asked) {
        return precedents
                .find(asked.complaint().complaintId())
                .map(file -> precedents.like(file, 10))
                .orElse(List.of());
    }
}

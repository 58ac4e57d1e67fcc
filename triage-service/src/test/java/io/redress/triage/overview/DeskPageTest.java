package io.redress.triage.overview;

import static io.redress.triage.Complaints.saying;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.redress.contract.Category;
import io.redress.contract.Flag;
import io.redress.contract.Severity;
import io.redress.contract.triage.Facts;
import io.redress.contract.triage.Link;
import io.redress.contract.triage.TriageEvent.Alternative;
import io.redress.contract.triage.TriageEvent.ComplaintTriaged;
import io.redress.testkit.Infrastructure;
import io.redress.testkit.TestTopics;
import io.redress.triage.Complaints;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
class DeskPageTest {

    static final SimpleGrantedAuthority AGENT = new SimpleGrantedAuthority("ROLE_AGENT");
    static final SimpleGrantedAuthority NOBODY = new SimpleGrantedAuthority("ROLE_VISITOR");

    @Autowired WebApplicationContext context;
    @Autowired Assessments assessments;

    MockMvc mvc;
    ComplaintTriaged unsure;

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        Infrastructure.register(registry, "triage-desk");
    }

    @BeforeEach
    void anUnsureAssessment() {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        var earlier = saying("desk-earlier", "x").received();
        var complaint = saying("desk", "x").received();
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
        try (var topics = new TestTopics()) {
            topics.put(unsure);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> assessments.find(unsure.complaintId()).isPresent());
    }

    @Test
    void showsWhatWaitsForAPersonInBothLanguages() throws Exception {
        mvc.perform(get("/desk/triage?lang=zh").with(oidcLogin().authorities(AGENT)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(unsure.reference().value())))
                .andExpect(content().string(containsString("把握 41 %")))
                .andExpect(content().string(containsString("物流配送 33 %")))
                .andExpect(content().string(containsString("订单号相同")))
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(get("/desk/triage?lang=en").with(oidcLogin().authorities(AGENT)))
                .andExpect(content().string(containsString("41 % sure")))
                .andExpect(content().string(containsString("Delivery 33 %")));
    }

    @Test
    void aReasonIsTextAndNeverMarkup() throws Exception {
        mvc.perform(get("/desk/triage").with(oidcLogin().authorities(AGENT)))
                .andExpect(content().string(not(containsString("<script>把握不足"))));
    }

    @Test
    void anyPageNumberIsAnswered() throws Exception {
        for (var page : List.of("-1", "0", "7", "2147483647")) {
            mvc.perform(get("/desk/triage?page=" + page).with(oidcLogin().authorities(AGENT)))
                    .andExpect(status().isOk());
        }
    }

    @Test
    void theApiGivesOneAssessment() throws Exception {
        mvc.perform(get("/api/triage/" + unsure.complaintId()).with(jwt().authorities(AGENT)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.category").value("billing"))
                .andExpect(jsonPath("$.alternatives[0].category").value("delivery"))
                .andExpect(jsonPath("$.reference").value(unsure.reference().value()));
    }

    @Test
    void whatIsNotThereIsNotFoundAndWhatIsNoIdIsABadRequest() throws Exception {
        mvc.perform(get("/api/triage/" + UUID.randomUUID()).with(jwt().authorities(AGENT)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/triage/nonsense").with(jwt().authorities(AGENT)))
                .andExpect(status().is4xxClientError());
    }

    @Test
    void onlyAgentsSeeIt() throws Exception {
        mvc.perform(get("/api/triage/" + unsure.complaintId()))
                .andExpect(status().isUnauthorized());
        mvc.perform(get("/api/triage/" + unsure.complaintId()).with(jwt().authorities(NOBODY)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/desk/triage")).andExpect(status().is3xxRedirection());
    }
}

package io.redress.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.redress.contract.ComplaintId;
import io.redress.contract.Topic;
import io.redress.contract.intake.RightsEvent.PersonalDataErased;
import io.redress.contract.resolution.ImprovementEvent.RecallCustomersFound;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** Search, scripts, corrective actions and recalls through their pages. */
class ImprovementServiceTest extends Running {

    @Autowired
    ImprovementServiceTest(WebApplicationContext context) {
        super(context);
    }

    @Test
    void aComplaintIsFoundByWordsAndForgottenWhenItIsErased() throws Exception {
        var reference = opened();
        await().untilAsserted(
                        () ->
                                sees("lin", "/api/cases/search?q=" + reference)
                                        .andExpect(status().isOk())
                                        .andExpect(
                                                jsonPath("$.hits[0].of.reference")
                                                        .value(reference.value())));
        sees("lin", "/api/cases/search?q=王芳 水壶").andExpect(jsonPath("$.hits").isNotEmpty());
        sees("lin", "/desk/search?lang=en&q=" + reference)
                .andExpect(content().string(containsString(reference.value())))
                .andExpect(content().string(not(containsString("??"))));
        sees("lin", "/desk/search?lang=zh").andExpect(status().isOk());
        topics.put(new PersonalDataErased(reference.complaintId(), "withdrawn", CLOCK.instant()));
        await().untilAsserted(
                        () ->
                                sees("lin", "/api/cases/search?q=" + reference)
                                        .andExpect(
                                                jsonPath("$.hits[*].complaintId")
                                                        .value(
                                                                not(
                                                                        hasItem(
                                                                                reference
                                                                                        .complaintId()
                                                                                        .toString())))));
    }

    @Test
    void anActionIsSetChangedAndDoneOnOnePage() throws Exception {
        as("lin", "AGENT", form("actions").param("what", "Measure it"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Measure it")));
        as(
                        "lin",
                        "AGENT",
                        form("actions")
                                .param("cause", "supplier.parts")
                                .param("what", "Measure every seal 7731")
                                .param("owner", "quality")
                                .param("dueOn", "2020-01-01"))
                .andExpect(status().isSeeOther());
        as("lin", "AGENT", get("/desk/improvement?lang=en"))
                .andExpect(content().string(containsString("Measure every seal 7731")))
                .andExpect(content().string(containsString("overdue since 2020-01-01")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void aRecallFindsItsCustomersAndIsSettledWithEach() throws Exception {
        var reference = opened();
        await().untilAsserted(
                        () ->
                                sees("lin", "/api/cases/search?q=" + reference)
                                        .andExpect(jsonPath("$.hits").isNotEmpty()));
        as("lin", "AGENT", recall()).andExpect(status().isForbidden());
        var address =
                as("chief", "SUPERVISOR", recall())
                        .andExpect(status().isSeeOther())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl();
        var id = ComplaintId.of(address.substring(address.lastIndexOf('/') + 1));
        var found =
                topics.events(Topic.IMPROVEMENT, id).stream()
                        .filter(RecallCustomersFound.class::isInstance)
                        .map(RecallCustomersFound.class::cast)
                        .findFirst()
                        .orElseThrow();
        assertThat(found.complaints()).contains(reference.complaintId().value());
        var one = reference.complaintId().toString();
        as("lin", "AGENT", form("recalls/" + id + "/reach").param("complaint", one))
                .andExpect(status().isSeeOther());
        as("lin", "AGENT", form("recalls/" + id + "/end"))
                .andExpect(status().isUnprocessableContent());
        as(
                        "lin",
                        "AGENT",
                        form("recalls/" + id + "/settle")
                                .param("complaint", one)
                                .param("outcome", "replaced"))
                .andExpect(status().isSeeOther());
        as("lin", "AGENT", get(address + "?lang=en"))
                .andExpect(content().string(containsString("replaced")))
                .andExpect(content().string(not(containsString("??"))));
        as("lin", "AGENT", get("/desk/cases/" + reference + "/drafts/replies?recall=" + id))
                .andExpect(content().string(containsString("请停止使用")));
    }

    @Test
    void theScriptStandsOnTheCaseAndATemplateFillsTheReply() throws Exception {
        var reference = opened();
        as("lin", "AGENT", get("/desk/cases/" + reference + "?lang=en"))
                .andExpect(content().string(containsString("Call script")))
                .andExpect(content().string(containsString("您的编号是" + reference)))
                .andExpect(content().string(not(containsString("??"))));
        as("lin", "AGENT", get("/desk/cases/" + reference + "/drafts/replies?template=received"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("王芳，您好：")));
        as("lin", "AGENT", get("/desk/cases/" + reference + "/drafts/replies?template=none"))
                .andExpect(status().isNotFound());
    }

    @Test
    void theDisputeGoesOutOnPaper() throws Exception {
        var reference = opened();
        var pdf =
                as("lin", "AGENT", get("/desk/cases/" + reference + "/pack.pdf"))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(pdf).hasSizeGreaterThan(2_000);
    }

    private static MockHttpServletRequestBuilder recall() {
        return form("recalls")
                .param("title", "水壶密封圈")
                .param("product", "水壶")
                .param("instruction", "请停止使用，我们上门更换。");
    }

    private static MockHttpServletRequestBuilder form(String address) {
        return post("/desk/improvement/" + address)
                .with(csrf())
                .param("key", UUID.randomUUID().toString());
    }
}

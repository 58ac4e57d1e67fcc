package io.redress.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.redress.contract.Reference;
import io.redress.contract.Topic;
import io.redress.contract.resolution.DossierEvent;
import io.redress.contract.resolution.DossierEvent.DisputeHandedOver;
import io.redress.contract.resolution.DossierEvent.EntitlementFactsRecorded;
import io.redress.contract.resolution.DossierEvent.RootCauseFound;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** Law, causes, marks and disputes: in by API and page, out by the topic, the pages and the pack. */
class DossierServiceTest extends Running {

    @Autowired
    DossierServiceTest(WebApplicationContext context) {
        super(context);
    }

    @Test
    void theLawAnswersByWhatTheCustomerSaidAndThenByTheFactsThatWereRecorded() throws Exception {
        var reference = opened();
        sees("lin", "/api/cases/" + reference + "/entitlement")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.told.recordedBy").isEmpty())
                .andExpect(jsonPath("$.told.entitlement.facts.defect").value("alleged"))
                .andExpect(
                        jsonPath(
                                        "$.told.entitlement.rights[?(@.code=='no-reason-return')].standing")
                                .value("open"));
        asks(
                        "lin",
                        reference,
                        "entitlement",
                        """
                        {"goods":"bicycle","sale":"store","boughtOn":"2026-01-05","price":{"amount":600,"currency":"CNY"},
                         "defect":"proven","fraud":"proven","circumstances":[],"repairs":[],"askedOn":"2026-01-08"}
                        """)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.told.recordedBy").value("lin"))
                .andExpect(
                        jsonPath(
                                        "$.told.entitlement.rights[?(@.code=='guarantee-return')].standing")
                                .value("given"))
                .andExpect(
                        jsonPath("$.told.entitlement.rights[?(@.code=='fraud')].sum.amount.amount")
                                .value(1800.0))
                .andExpect(jsonPath("$.plainWords").value(containsString("第五十五条第一款")));
        assertThat(awaitEvent(reference, EntitlementFactsRecorded.class).by()).isEqualTo("lin");
        sees("lin", "/api/cases/" + newReference() + "/entitlement")
                .andExpect(status().isNotFound());
    }

    @Test
    void aFactThatCannotBeIsRefusedAndSaysWhich() throws Exception {
        var reference = opened();
        asks("lin", reference, "entitlement", "{\"kilometres\":-1}")
                .andExpect(status().isBadRequest());
        asks("lin", reference, "dossier/cause", "{}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("cause")));
    }

    @Test
    void thePageOfTheLawCitesItAndItsFormKeepsWhatWasTyped() throws Exception {
        var reference = opened();
        var address = "/desk/cases/" + reference + "/law";
        as("lin", "AGENT", get(address + "?lang=en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("nobody has checked it")))
                .andExpect(content().string(not(containsString("??"))));
        as("lin", "AGENT", facts(reference).param("price", "a lot").param("goods", "bicycle"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"a lot\"")));
        as(
                        "lin",
                        "AGENT",
                        facts(reference)
                                .param("price", "600")
                                .param("goods", "bicycle")
                                .param("boughtOn", "2026-01-05")
                                .param("askedOn", "2026-01-06")
                                .param("defect", "proven")
                                .param("brought1", "2026-01-07")
                                .param("back1", "2026-01-09"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl(address + "?done"));
        as("lin", "AGENT", get(address + "?lang=zh"))
                .andExpect(content().string(containsString("《部分商品修理更换退货责任规定》")))
                .andExpect(content().string(containsString("value=\"2026-01-09\"")))
                .andExpect(content().string(not(containsString("??"))));
        as("lin", "AGENT", get(address).header("X-Redress-Embedded", "yes"))
                .andExpect(content().string(containsString("law-panel")))
                .andExpect(content().string(not(containsString("<html"))));
        as("eve", "QUALITY", get(address))
                .andExpect(
                        content()
                                .string(
                                        not(
                                                containsString(
                                                        "<form method=\"post\" action=\"/desk/cases"))));
    }

    @Test
    void theLawIsPutIntoAnOfferInPlainWords() throws Exception {
        var reference = opened();
        asks(
                        "lin",
                        reference,
                        "entitlement",
                        "{\"boughtOn\":\"2026-01-05\",\"fraud\":\"proven\",\"price\":{\"amount\":600,\"currency\":\"CNY\"}}")
                .andExpect(status().isOk());
        as("lin", "AGENT", get("/desk/cases/" + reference + "/drafts/offers?law=yes"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("增加赔偿 ¥1800.00")));
        as("lin", "AGENT", get("/desk/cases/" + reference + "/drafts/merge?law=yes"))
                .andExpect(status().isNotFound());
    }

    @Test
    void aSuspicionOfBadFaithWaitsForASecondPerson() throws Exception {
        var reference = opened();
        asks(
                        "lin",
                        reference,
                        "dossier/marks",
                        "{\"mark\":\"bad-faith\",\"reason\":\"同一张发票出现在三个投诉中\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.marks[0].counts").value(false));
        asks("lin", reference, "dossier/mark-confirmation", "{\"mark\":\"bad-faith\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("own-mark"));
        as("lin", "AGENT", get("/desk/cases/" + reference + "/dossier?lang=en"))
                .andExpect(content().string(containsString("waits for a second pair of eyes")));
        asks("mei", reference, "dossier/mark-confirmation", "{\"mark\":\"bad-faith\"}")
                .andExpect(jsonPath("$.marks[0].counts").value(true));
        asks("mei", reference, "replies", "{\"text\":\"我们照常处理您的投诉。\"}").andExpect(status().isOk());
    }

    @Test
    void aDisputeIsHandedOverWithItsPackAndItsOutcomeComesBack() throws Exception {
        var reference = opened();
        asks("lin", reference, "notes", "{\"text\":\"只给同事看\"}").andExpect(status().isOk());
        asks(
                        "lin",
                        reference,
                        "dossier/cause",
                        "{\"cause\":\"supplier.parts\",\"supplier\":\"Nanshan\"}")
                .andExpect(status().isOk());
        assertThat(awaitEvent(reference, RootCauseFound.class).cause()).isEqualTo("supplier.parts");
        as(
                        "lin",
                        "AGENT",
                        dossier(reference, "disputes")
                                .param("door", "regulator")
                                .param("body", "12315")
                                .param("answerBy", "2026-12-01"))
                .andExpect(status().isSeeOther());
        var handed = awaitEvent(reference, DisputeHandedOver.class);
        as("lin", "AGENT", get("/desk/cases/" + reference + "/pack.json"))
                .andExpect(status().isOk())
                .andExpect(
                        header().string("Content-Disposition", containsString(reference.value())))
                .andExpect(jsonPath("$.complaint.narrative").value(containsString("水壶漏水")))
                .andExpect(jsonPath("$.law.rights").isNotEmpty())
                .andExpect(jsonPath("$.dossier.disputes[0].body").value("12315"))
                .andExpect(content().string(not(containsString("只给同事看"))));
        as(
                        "lin",
                        "AGENT",
                        dossier(reference, "dispute-outcome")
                                .param("disputeId", handed.disputeId().toString())
                                .param("outcome", "settled")
                                .param("award", "199"))
                .andExpect(status().isSeeOther());
        as("lin", "AGENT", get("/desk/cases/" + reference + "/dossier?lang=en"))
                .andExpect(content().string(containsString("bad parts")))
                .andExpect(content().string(containsString("199 CNY")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void theSameFormTwiceIsWrittenOnce() throws Exception {
        var reference = opened();
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            as(
                            "lin",
                            "AGENT",
                            post("/api/cases/" + reference + "/dossier/disputes")
                                    .header("Idempotency-Key", key)
                                    .contentType(MediaType.APPLICATION_JSON)
                                    .content("{\"door\":\"court\",\"body\":\"某区人民法院\"}"))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.disputes.length()").value(1));
        }
        awaitEvent(reference, DisputeHandedOver.class);
        assertThat(topics.events(Topic.RESOLUTION, reference.complaintId()))
                .filteredOn(DossierEvent.class::isInstance)
                .hasSize(1);
    }

    private static MockHttpServletRequestBuilder facts(Reference reference) {
        return post("/desk/cases/" + reference + "/entitlement")
                .with(csrf())
                .param("looked", "yes")
                .param("key", UUID.randomUUID().toString());
    }

    private static MockHttpServletRequestBuilder dossier(Reference reference, String action) {
        return post("/desk/cases/" + reference + "/dossier/" + action)
                .with(csrf())
                .param("key", UUID.randomUUID().toString());
    }
}

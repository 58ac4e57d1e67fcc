package io.redress.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.redress.contract.Attachment;
import io.redress.contract.Reference;
import io.redress.contract.intake.DeferralReason;
import io.redress.contract.intake.RightsEvent.DataLocked;
import io.redress.contract.resolution.ResolutionEvent.CaseReopened;
import io.redress.contract.resolution.ResolutionEvent.PlanGiven;
import io.redress.contract.resolution.ResolutionEvent.RemedyAccepted;
import io.redress.contract.resolution.ResolutionEvent.RemedyOffered;
import io.redress.contract.resolution.ResolutionEvent.ReplyWritten;
import io.redress.platform.attachment.AttachmentStore;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

class DeskTest extends Running {

    private final AttachmentStore attachments;

    @Autowired
    DeskTest(WebApplicationContext context, AttachmentStore attachments) {
        super(context);
        this.attachments = attachments;
    }

    @Test
    void theQueueShowsWhatWaitsInBothLanguages() throws Exception {
        var reference = opened();
        await().untilAsserted(
                        () ->
                                page("/desk?queue=products&lang=zh")
                                        .andExpect(status().isOk())
                                        .andExpect(
                                                content().string(containsString(reference.value())))
                                        .andExpect(content().string(containsString("水壶漏水"))));
        page("/desk?lang=zh").andExpect(content().string(containsString("待办个案")));
        page("/desk?lang=en")
                .andExpect(content().string(containsString("Nobody")))
                .andExpect(content().string(not(containsString("??"))));
        page("/desk?agent=nobody-at-all&lang=en")
                .andExpect(content().string(containsString("Nothing waits here")));
    }

    @Test
    void lockedDataIsShownToNobodyAtTheDeskButToQuality() throws Exception {
        var reference = opened();
        var place = "/desk/cases/" + reference;
        await().untilAsserted(() -> page(place).andExpect(status().isOk()));

        topics.put(
                new DataLocked(
                        reference.complaintId(),
                        List.of(DeferralReason.RETENTION),
                        null,
                        CLOCK.instant()));

        await().untilAsserted(
                        () ->
                                page(place + "?lang=zh")
                                        .andExpect(status().isLocked())
                                        .andExpect(content().string(containsString("已锁定")))
                                        .andExpect(content().string(not(containsString("水壶漏水")))));
        as("lin", "AGENT", get("/api/cases/" + reference)).andExpect(status().isLocked());
        as("qi", "QUALITY", get(place)).andExpect(status().isOk());
    }

    @Test
    void htmxGetsTheListAlone() throws Exception {
        as("lin", "AGENT", get("/desk").header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"cases\"")))
                .andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    void aReferenceIsFoundAsPeopleWriteIt() throws Exception {
        var reference = newReference();
        page("/desk/cases?reference=" + reference.value().toLowerCase(java.util.Locale.ROOT))
                .andExpect(redirectedUrl("/desk/cases/" + reference));
        page("/desk/cases?reference=kettle").andExpect(redirectedUrl("/desk?unknown"));
        page("/desk/cases/" + reference).andExpect(status().isNotFound());
        page("/desk/cases/kettle").andExpect(status().isNotFound());
    }

    @Test
    void theCaseIsOnOneScreenAndWhatTheCustomerWroteIsOnlyText() throws Exception {
        var reference = opened();
        says(reference, "<img src=x onerror=alert(1)>");
        await().untilAsserted(
                        () ->
                                page("/desk/cases/" + reference + "?lang=en")
                                        .andExpect(status().isOk())
                                        .andExpect(
                                                content().string(containsString("&lt;img src=x")))
                                        .andExpect(
                                                content().string(containsString("&lt;script&gt;")))
                                        .andExpect(
                                                content()
                                                        .string(
                                                                not(
                                                                        containsString(
                                                                                "<script>alert"))))
                                        .andExpect(
                                                content().string(containsString("First response")))
                                        .andExpect(content().string(containsString("min left")))
                                        .andExpect(content().string(containsString("提到漏水")))
                                        .andExpect(
                                                content().string(containsString("Take this case")))
                                        .andExpect(content().string(not(containsString("??")))));
        page("/desk/cases/" + reference + "?lang=zh")
                .andExpect(content().string(containsString("首次")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void aFormIsSavedAndLeadsBackToTheCase() throws Exception {
        var reference = opened();
        send("lin", form(reference, "replies", 4).param("text", "马上处理"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/desk/cases/" + reference + "?done=replies"));
        assertThat(awaitEvent(reference, ReplyWritten.class).text()).isEqualTo("马上处理");
        page("/desk/cases/" + reference + "?done=replies&lang=en")
                .andExpect(content().string(containsString("Saved.")));
    }

    @Test
    void ofTwoAgentsTheSecondSeesWhatChangedAndKeepsTheirDraft() throws Exception {
        var reference = opened();
        send("lin", form(reference, "replies", 4).param("text", "马上处理"))
                .andExpect(status().isSeeOther());
        send("wang", form(reference, "replies", 4).param("lang", "en").param("text", "my <draft>"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("id=\"stale\"")))
                .andExpect(content().string(containsString("马上处理")))
                .andExpect(content().string(containsString("my &lt;draft&gt;</textarea>")))
                .andExpect(content().string(containsString("name=\"version\" value=\"7\"")));
    }

    @Test
    void aRefusedFormComesBackAsItWasTyped() throws Exception {
        var reference = opened();
        send("lin", form(reference, "plans", 4).param("text", "").param("within", "24"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("class=\"fault\"")));
        send("lin", form(reference, "plans", 4).param("text", "kept").param("within", "soon"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("kept</textarea>")));
        send("lin", offer(reference, 4).param("o1r1kind", "refund").param("text", "kept too"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("此补救须填写大于零的金额")))
                .andExpect(content().string(containsString("kept too</textarea>")));
        send("lin", form(reference, "dancing", 4)).andExpect(status().isNotFound());
        send("lin", post("/desk/cases/" + reference + "/notes").with(csrf()).param("text", "x"))
                .andExpect(status().isBadRequest());
    }

    @Test
    void anOfferIsMadeChosenOnThePhoneCarriedOutAndResolvedOnPaper() throws Exception {
        var reference = opened();
        send("lin", form(reference, "plans", 4).param("text", "三天内").param("within", "72"))
                .andExpect(status().isSeeOther());
        assertThat(awaitEvent(reference, PlanGiven.class).answerBy())
                .isAfter(CLOCK.instant().plus(Duration.ofHours(71)));
        send(
                        "lin",
                        offer(reference, version(reference))
                                .param("o1r1kind", "refund")
                                .param("o1r1amount", "199.00")
                                .param("o1r2kind", "apology")
                                .param("o3r1kind", "replacement")
                                .param("text", "请选择"))
                .andExpect(status().isSeeOther());
        var offer = awaitEvent(reference, RemedyOffered.class);
        assertThat(offer.options()).hasSize(2);
        page("/desk/cases/" + reference + "?lang=en")
                .andExpect(content().string(containsString("199.00 CNY")));
        send(
                        "lin",
                        form(reference, "choice", version(reference))
                                .param("offerId", offer.offerId().toString())
                                .param(
                                        "optionId",
                                        offer.options().getFirst().optionId().toString()))
                .andExpect(status().isSeeOther());
        awaitEvent(reference, RemedyAccepted.class);
        send("lin", form(reference, "deliveries", version(reference)).param("note", "已打款"))
                .andExpect(status().isSeeOther());
        send(
                        "lin",
                        form(reference, "resolution", version(reference))
                                .param("summary", "退款")
                                .param("manner", "deferred"))
                .andExpect(status().isSeeOther());
        send("lin", form(reference, "reopening", version(reference)))
                .andExpect(status().isForbidden());
        as("chief", "SUPERVISOR", form(reference, "reopening", version(reference)))
                .andExpect(status().isSeeOther());
        awaitEvent(reference, CaseReopened.class);
    }

    @Test
    void anAttachmentIsSavedFromItsOwnCaseOnly() throws Exception {
        var bytes = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        var stored = attachments.store(new ByteArrayInputStream(bytes), 1000);
        var reference =
                received(
                        new Attachment(
                                stored.sha256(), stored.size(), "text/html", "发票 \"1\".html"));
        await().untilAsserted(
                        () ->
                                page(file(reference, stored.sha256()))
                                        .andExpect(status().isOk())
                                        .andExpect(content().bytes(bytes))
                                        .andExpect(
                                                content().contentType("application/octet-stream"))
                                        .andExpect(
                                                header().string(
                                                                "X-Content-Type-Options",
                                                                "nosniff"))
                                        .andExpect(
                                                header().string(
                                                                "Content-Security-Policy",
                                                                containsString("sandbox")))
                                        .andExpect(
                                                header().string(
                                                                "Content-Disposition",
                                                                containsString("attachment;"))));
        page("/desk/cases/" + reference).andExpect(content().string(containsString("发票")));
        page(file(opened(), stored.sha256())).andExpect(status().isNotFound());
        page(file(reference, "../../etc/passwd")).andExpect(status().is4xxClientError());
    }

    @Test
    void whoOnlyReadsAlongGetsNoForms() throws Exception {
        var reference = opened();
        as("qi", "QUALITY", get("/desk/cases/" + reference))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/replies"))));
        as("qi", "QUALITY", form(reference, "notes", 4).param("text", "x"))
                .andExpect(status().isForbidden());
        as("lin", "AGENT", post("/desk/cases/" + reference + "/notes").param("text", "x"))
                .andExpect(status().isForbidden());
        mvc.perform(get("/desk")).andExpect(status().is3xxRedirection());
    }

    private org.springframework.test.web.servlet.ResultActions page(String path) throws Exception {
        return sees("lin", path);
    }

    private org.springframework.test.web.servlet.ResultActions send(
            String agent, MockHttpServletRequestBuilder form) throws Exception {
        return as(agent, "AGENT", form);
    }

    private static MockHttpServletRequestBuilder offer(Reference reference, long version) {
        return form(reference, "offers", version).param("days", "7");
    }

    private long version(Reference reference) throws Exception {
        var etag =
                sees("lin", "/api/cases/" + reference).andReturn().getResponse().getHeader("ETag");
        return Long.parseLong(etag.replace("\"", ""));
    }

    private static String file(Reference reference, String sha256) {
        return "/desk/cases/" + reference + "/attachments/" + sha256;
    }
}

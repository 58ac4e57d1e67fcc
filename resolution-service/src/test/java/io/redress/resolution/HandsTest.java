package io.redress.resolution;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.redress.contract.resolution.ApprovalEvent.ApprovalRequested;
import io.redress.contract.resolution.EscalationEvent.CaseEscalated;
import io.redress.contract.resolution.PromiseEvent.PromiseBroken;
import io.redress.contract.resolution.PromiseEvent.PromiseMade;
import io.redress.contract.resolution.ResolutionEvent.RemedyOffered;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** Promises, approvals, tasks and the way up, by both doors. */
class HandsTest extends Running {

    @Autowired
    HandsTest(WebApplicationContext service) {
        super(service);
    }

    @Test
    void aPromiseMadeAtTheDeskIsBrokenByTimeAndTakesTheCaseUp() throws Exception {
        var reference = opened();
        var form =
                form(reference, "promises", 4).param("kind", "call-back").param("to", "customer");
        as("lin", "AGENT", form.param("what", "中午前回电").param("dueAt", "2030-01-01"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"中午前回电\"")));
        as(
                        "lin",
                        "AGENT",
                        form(reference, "promises", 4)
                                .param("kind", "call-back")
                                .param("to", "customer")
                                .param("what", "中午前回电")
                                .param("dueAt", "2099-01-01T12:00"))
                .andExpect(status().isSeeOther());
        awaitEvent(reference, PromiseMade.class);
        sees("lin", "/desk/cases/" + reference + "?lang=en")
                .andExpect(content().string(containsString("中午前回电")))
                .andExpect(content().string(containsString("Call back")))
                .andExpect(content().string(not(containsString("??"))));

        asks(
                        "lin",
                        reference,
                        "promises",
                        """
                        {"kind": "answer", "what": "write tonight", "dueAt": "%s"}"""
                                .formatted(CLOCK.instant().plusSeconds(60)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.matters.promises.all.length()").value(2))
                .andExpect(jsonPath("$.advice.deed").isNotEmpty());
        CLOCK.advance(Duration.ofMinutes(2));
        awaitEvent(reference, PromiseBroken.class);
        awaitEvent(reference, CaseEscalated.class);
        sees("wang", "/desk/cases/" + reference + "?lang=zh")
                .andExpect(content().string(containsString("失约")))
                .andExpect(content().string(containsString("接手此案")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void anOfferAboveTheLimitGoesOutWhenASecondPersonApproves() throws Exception {
        var reference = opened();
        as(
                        "lin",
                        "AGENT",
                        form(reference, "offers", 4)
                                .param("days", "7")
                                .param("o1r1kind", "refund")
                                .param("o1r1amount", "3000")
                                .param("text", "请选择"))
                .andExpect(status().isSeeOther());
        var asked = awaitEvent(reference, ApprovalRequested.class);
        sees("lin", "/desk/cases/" + reference + "?lang=zh")
                .andExpect(content().string(containsString("等待审批")))
                .andExpect(content().string(not(containsString("approval-grant"))));
        var path = "/api/cases/" + reference + "/approvals/" + asked.approvalId() + "/grant";
        as("sun", "AGENT", granting(path)).andExpect(status().isForbidden());
        as("lin", "SUPERVISOR", granting(path))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("own-approval")));
        as("chief", "SUPERVISOR", granting(path))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("offer-made"));
        awaitEvent(reference, RemedyOffered.class);
    }

    @Test
    void aTaskIsGivenAnsweredAndSeen() throws Exception {
        var reference = opened();
        asks(
                        "lin",
                        reference,
                        "tasks",
                        """
                        {"party": "supplier", "name": "配件厂", "question": "还有漏水的吗？"}""")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.matters.tasks.all[0].standing").value("waiting"));
        asks(
                        "lin",
                        reference,
                        "transfer",
                        """
                {"queue": "money", "summary": "客户要求今天退款"}""")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.queue").value("money"))
                .andExpect(jsonPath("$.agent").doesNotExist());
        sees("wang", "/desk/cases/" + reference + "?lang=zh")
                .andExpect(content().string(containsString("客户要求今天退款")))
                .andExpect(content().string(containsString("还有漏水的吗？")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void aSupervisorSeesWhatWaitsAndGivesSeveralCasesToAnotherAtOnce() throws Exception {
        var one = opened();
        var other = opened();
        asks("zhou", one, "assignment", "{}").andExpect(status().isOk());
        asks("zhou", other, "assignment", "{}").andExpect(status().isOk());
        asks(
                        "zhou",
                        other,
                        "escalation",
                        """
                {"demanded": true, "reason": "要求主管"}""")
                .andExpect(status().isOk());
        as("chief", "SUPERVISOR", get("/desk/team?of=zhou&lang=zh"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"" + one + "\"")))
                .andExpect(content().string(containsString(other.toString())))
                .andExpect(content().string(not(containsString("??"))));
        as(
                        "chief",
                        "SUPERVISOR",
                        post("/desk/team/reassignment")
                                .with(csrf())
                                .param("key", "k")
                                .param("case", one.toString(), other.toString())
                                .param("agent", "wei"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("已移交 2 件")));
        sees("wei", "/api/cases?assignee=wei").andExpect(jsonPath("$.cases.length()").value(2));
    }

    private static MockHttpServletRequestBuilder granting(String path) {
        return post(path).contentType(MediaType.APPLICATION_JSON).content("{}").with(csrf());
    }
}

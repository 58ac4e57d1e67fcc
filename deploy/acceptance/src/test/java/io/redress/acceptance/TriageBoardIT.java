package io.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.redress.acceptance.browser.Visitor;
import io.redress.acceptance.doors.Complaint;
import io.redress.acceptance.doors.Receipt;
import org.junit.jupiter.api.Test;

/** A person says on the triage board what a complaint is, and its case follows. */
class TriageBoardIT extends InBrowser {

    @Test
    void oneKeyCorrectsAComplaintAndItsCaseMoves() {
        var receipt = grave();
        try (var agent = signedIn(receipt)) {
            assertThat(agent.pictured("board-one-1280")).as("it fits").isTrue();
            agent.page().keyboard().press("h");
            agent.page().keyboard().press("3");
            agent.page().locator("article .banner.ok").waitFor();
            awaitCase(receipt, "delivery", "high");

            agent.goesTo("/desk/cases/" + receipt.reference());
            assertThat(agent.page().content()).contains("Judged anew").contains("Checked by");
            assertThat(agent.complaints()).isEmpty();
        }
    }

    @Test
    void theBoardNeedsNoScript() {
        var receipt = grave();
        try (var agent = signedIn(receipt)) {
            agent.page().route("**/*.js", it -> it.abort());
            agent.goesTo("/desk/triage/" + receipt.reference());
            agent.page().locator("form[action$='/judgement'] summary").first().click();
            agent.clicks("fieldset button[value='billing']");
            awaitCase(receipt, "billing", "critical");
        }
    }

    private Receipt grave() {
        var receipt =
                story.web.filed(
                        Complaint.of(
                                "The heater caught fire last night and my child was burnt on the arm."));
        story.desk.awaits(receipt.complaintId(), "open");
        return receipt;
    }

    private Visitor signedIn(Receipt receipt) {
        var agent = chromium().visitor(1280, "en", redress.origin());
        agent.goesTo("/desk/triage/" + receipt.reference());
        agent.signsIn(redress.logins().path("agent"));
        return agent;
    }

    private void awaitCase(Receipt receipt, String category, String severity) {
        await().untilAsserted(
                        () -> {
                            var theCase =
                                    story.desk.get("/api/cases/" + receipt.reference()).json();
                            assertThat(theCase.path("category").asString("")).isEqualTo(category);
                            assertThat(theCase.path("severity").asString("")).isEqualTo(severity);
                        });
    }
}

package io.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.acceptance.browser.Visitor;
import io.redress.acceptance.doors.Complaint;
import io.redress.acceptance.doors.Receipt;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What customers and agents see, at a desk and on a telephone. */
class BrowserIT extends InBrowser {

    private static final int DESKTOP = 1280;
    private static final int TELEPHONE = 390;
    private static final Pattern REFERENCE =
            Pattern.compile("RD-[0-9A-Z]{5}-[0-9A-Z]{4}-[0-9A-Z]{4}");

    @ParameterizedTest
    @CsvSource({"1280,en", "390,zh"})
    void customerFilesAndFollowsAComplaint(int width, String language) {
        var device = width + "-" + language;
        try (var visitor = visitor(width, language)) {
            visitor.goesTo("/");
            assertThat(visitor.pictured("portal-file-" + device)).as("the form fits").isTrue();
            visitor.fills("narrative", "The kettle leaks. 水壶漏水,一烧水就流到桌上。");
            visitor.fills("name", "Lin Sample");
            visitor.fills("email", "lin." + Complaint.next() + "@example.org");
            visitor.submits("narrative");
            assertThat(visitor.page().url()).contains("/complaints/");
            var reference = REFERENCE.matcher(visitor.page().content());
            assertThat(reference.find()).as("the page names the reference").isTrue();
            assertThat(visitor.pictured("portal-filed-" + device)).as("the receipt fits").isTrue();

            var id = complaintId(reference.group());
            story.desk.awaits(id, "open");
            story.desk.acts("agent", id, "assignment", Map.of("agent", "agent"));
            WaysInIT.offer(story, id);
            visitor.page().reload();
            visitor.page().waitForCondition(() -> sees(visitor, "[name=option]"));
            assertThat(visitor.pictured("portal-offer-" + device)).as("the offer fits").isTrue();
            visitor.page().locator("[name=option]").first().check();
            visitor.submits("option");
            story.desk.awaits(id, "remedy-under-way");
            visitor.page().waitForCondition(() -> !sees(visitor, "[name=option]"));
            assertThat(visitor.pictured("portal-chosen-" + device)).isTrue();

            story.desk.acts("agent", id, "deliveries", Map.of("note", "Sent"));
            story.desk.acts(
                    "agent", id, "resolution", Map.of("manner", "deferred", "summary", "Done."));
            visitor.page().waitForCondition(() -> survey(visitor).isPresent());
            visitor.goesTo(survey(visitor).orElseThrow());
            assertThat(visitor.pictured("survey-" + device)).as("the survey fits").isTrue();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280,en", "390,zh"})
    void agentSignsInOnceForAllPagesAndTakesACase(int width, String language) {
        var device = width + "-" + language;
        var receipt =
                story.web.filed(
                        Complaint.of("The cooker arrived without its cable and smells of smoke."));
        story.desk.awaits(receipt.complaintId(), "open");
        try (var agent = visitor(width, language)) {
            agent.goesTo("/desk");
            assertThat(agent.pictured("sign-in-" + device)).isTrue();
            agent.signsIn(redress.logins().path("agent"));
            assertThat(agent.path()).isEqualTo("/desk");
            assertThat(agent.pictured("desk-queue-" + device)).as("the queue fits").isTrue();

            agent.goesTo("/desk/cases/" + receipt.reference());
            assertThat(agent.page().content()).contains("without its cable");
            agent.clicks("form[action$='/assignment'] button");
            story.desk.awaits(receipt.complaintId(), "assigned");
            assertThat(agent.pictured("desk-case-" + device)).as("the case fits").isTrue();

            for (var place : new String[] {"call", "triage", "intake", "mail"}) {
                agent.goesTo("/desk/" + place);
                assertThat(agent.path()).as("no second sign-in").isEqualTo("/desk/" + place);
                assertThat(agent.pictured("desk-" + place + "-" + device))
                        .as("%s fits", place)
                        .isTrue();
            }
            assertThat(agent.complaints()).isEmpty();
        }
    }

    @Test
    void agentWritesDownACallWhileItLasts() {
        try (var agent = visitor(DESKTOP, "en")) {
            agent.goesTo("/desk/call");
            agent.signsIn(redress.logins().path("agent"));
            assertThat(agent.path()).isEqualTo("/desk/call");
            agent.fills("narrative", "She waited at the stop and the bus drove past.");
            agent.fills("name", "Ada Caller");
            agent.fills("phone", "+44 1632 960 555");
            agent.submits("narrative");
            var reference = REFERENCE.matcher(agent.page().content());
            assertThat(reference.find()).as("the page has a reference to read out").isTrue();
            agent.pictured("desk-call-taken-" + DESKTOP);
            assertThat(story.desk.awaits(complaintId(reference.group()), "open").toString())
                    .contains("Ada Caller");
            assertThat(agent.complaints()).isEmpty();
        }
    }

    @Test
    void formWithMistakesKeepsWhatWasTyped() {
        try (var visitor = visitor(TELEPHONE, "en")) {
            visitor.goesTo("/");
            visitor.fills("narrative", "The zip of the bag broke on the first day.");
            visitor.fills("name", "Kim Sample");
            visitor.fills("paidAmount", "a fortune");
            visitor.submits("narrative");
            assertThat(visitor.page().locator("[name=narrative]").inputValue())
                    .contains("The zip of the bag");
            assertThat(visitor.page().locator(".fault").count()).isPositive();
            assertThat(visitor.pictured("portal-fault-" + TELEPHONE)).isTrue();
        }
    }

    @Test
    void pagesWorkWithoutScripts() {
        try (var visitor = visitor(DESKTOP, "en")) {
            visitor.page().route("**/*.js", it -> it.abort());
            visitor.goesTo("/");
            visitor.fills("narrative", "The pan burns everything.");
            visitor.fills("name", "No Script");
            visitor.submits("narrative");
            assertThat(visitor.page().url()).contains("/complaints/");
        }
    }

    private Visitor visitor(int width, String language) {
        return chromium().visitor(width, language, redress.origin());
    }

    private String complaintId(String reference) {
        var receipt = new Receipt("", reference, "", "");
        return org.awaitility.Awaitility.await()
                .until(
                        () ->
                                story.desk
                                        .get("/api/cases/" + receipt.reference())
                                        .json()
                                        .path("complaintId")
                                        .asString(""),
                        it -> !it.isEmpty());
    }

    private static boolean sees(Visitor visitor, String selector) {
        visitor.page().reload();
        return visitor.page().locator(selector).count() > 0;
    }

    private static java.util.Optional<String> survey(Visitor visitor) {
        visitor.page().reload();
        var link =
                Pattern.compile("https?://[^\\s<>\"]+/survey/[\\w.~-]+")
                        .matcher(visitor.page().content());
        return link.find() ? java.util.Optional.of(link.group()) : java.util.Optional.empty();
    }
}

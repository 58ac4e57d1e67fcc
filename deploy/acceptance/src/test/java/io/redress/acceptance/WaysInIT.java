package io.redress.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.redress.acceptance.doors.Complaint;
import io.redress.acceptance.doors.Customer;
import io.redress.acceptance.doors.Http;
import io.redress.acceptance.doors.MailDoor.Letter;
import io.redress.acceptance.doors.Receipt;
import io.redress.acceptance.evidence.Log;
import io.redress.acceptance.running.Shared;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One complaint by each way in, from the first word to its closing. */
class WaysInIT {

    private static final Pattern TRACKING =
            Pattern.compile("/complaints/(RD-[0-9A-Z-]+)\\?secret=([^\\s&<>\"]+)");

    private final Story story = new Story(Shared.redress());

    @Test
    void complaintByWebReachesItsClosing() {
        var complaint =
                Complaint.of(
                        "The kettle I bought last week leaks at its bottom. Please replace it.");
        var receipt = story.web.filed(complaint);
        var customer = story.customer(receipt);

        var mail = story.mailSent.awaits(receipt.reference(), "acknowledgement");
        assertThat(mail.to()).isEqualTo(complaint.email());
        assertThat(mail.text()).contains(receipt.reference());
        assertThat(mail.autoSubmitted()).isEqualTo("auto-generated");
        var acknowledged = customer.isTold("acknowledgement");
        assertThat(acknowledged.path("next").path("by").asString("")).isNotBlank();
        assertThat(queued(receipt.complaintId())).as("case in a queue").isTrue();

        offerAndChoose(receipt, customer);
        resolveAndAsk(receipt, customer);
        story.mailSent.awaits(receipt.reference(), "closing");
        assertClosedInFigures(receipt, "web", complaint);
    }

    @Test
    void complaintByMailReachesItsClosing() {
        var complaint = Complaint.of("我上周买的电饭煲用了三天内胆就掉涂层,米饭里有黑色碎屑,要求退款。").withLanguage("zh");
        assertThat(story.mail.send(Letter.of(complaint))).isEmpty();

        var receipt = byMailAcknowledged(complaint);
        var customer = story.customer(receipt);
        story.desk.awaits(receipt.complaintId(), "open");
        take(receipt);
        story.desk.acts(
                "agent", receipt.complaintId(), "questions", Map.of("question", "请问序列号是多少?"));
        var question = story.mailSent.awaits(receipt.reference(), "question");
        var answer =
                new Letter(
                        String.valueOf(complaint.email()),
                        question.replyTo(),
                        "Re: " + question.subject(),
                        "序列号是 17-004482。",
                        Letter.newId(),
                        Map.of("In-Reply-To", question.messageId()));
        assertThat(story.mail.send(answer)).isEmpty();
        customer.sees("its own answer", WaysInIT::hasOwnMessage);
        story.desk.awaits(receipt.complaintId(), "assigned", "investigating");

        offer(receipt);
        var offer = story.mailSent.awaits(receipt.reference(), "offer");
        assertThat(offer.to()).isEqualTo(complaint.email());
        customer.chooses(2);
        deliver(receipt);
        resolveAndAsk(receipt, customer);
        story.mailSent.awaits(receipt.reference(), "closing");
        assertClosedInFigures(receipt, "email", complaint);
    }

    @Test
    void complaintByPhoneReachesItsClosing() {
        var call = "CA" + Complaint.next();
        var told =
                Map.of(
                        "callId", call,
                        "callerName", "Jo Ringer",
                        "from", "+441632960123",
                        "language", "en",
                        "summary",
                                "The courier threw the parcel over the fence and the lamp inside is broken.");
        var receipt = Receipt.of(story.calls.report(told));
        var transcript =
                Map.of(
                        "callId",
                        call,
                        "transcript",
                        "…and when I opened it the glass was in pieces.");
        var again = Receipt.of(story.calls.report(transcript));
        assertThat(again).as("one call is one complaint").isEqualTo(receipt);

        var customer = story.customer(receipt);
        customer.isTold("acknowledgement");
        story.desk.awaits(receipt.complaintId(), "open");
        take(receipt);
        offer(receipt);
        var offered = story.desk.awaits(receipt.complaintId(), "offer-made").path("offer");
        var option = offered.path("options").path(0).path("optionId").asString();
        story.desk.acts(
                "agent",
                receipt.complaintId(),
                "offers/" + offered.path("offerId").asString() + "/choice",
                Map.of("optionId", option));
        deliver(receipt);
        resolveAndAsk(receipt, customer);
        assertClosedInFigures(
                receipt,
                "phone",
                new Complaint("Jo Ringer", null, "+441632960123", "en", null, "the fence"));
        assertThat(story.mailSent.files(receipt.reference(), ""))
                .as("nobody left an address")
                .isEmpty();
    }

    private void offerAndChoose(Receipt receipt, Customer customer) {
        take(receipt);
        offer(receipt);
        customer.isTold("offer");
        customer.chooses(1);
        deliver(receipt);
    }

    private void take(Receipt receipt) {
        story.desk.acts("agent", receipt.complaintId(), "assignment", Map.of("agent", "agent"));
    }

    /** Apology and voucher are on every category's menu. */
    private void offer(Receipt receipt) {
        offer(story, receipt.complaintId());
    }

    static void offer(Story story, String caseId) {
        var voucher = Map.of("kind", "voucher", "amount", 20, "currency", "CNY");
        story.desk.acts(
                "agent",
                caseId,
                "offers",
                Map.of(
                        "text",
                        "Please choose what suits you.",
                        "options",
                        List.of(
                                Map.of("remedies", List.of(Map.of("kind", "apology"))),
                                Map.of("remedies", List.of(voucher)))));
    }

    private void deliver(Receipt receipt) {
        story.desk.awaits(receipt.complaintId(), "remedy-under-way");
        story.desk.acts("agent", receipt.complaintId(), "deliveries", Map.of("note", "Sent today"));
    }

    private void resolveAndAsk(Receipt receipt, Customer customer) {
        story.desk.acts(
                "agent",
                receipt.complaintId(),
                "resolution",
                Map.of("manner", "deferred", "summary", "All is done, and we are sorry."));
        customer.answersSurvey(4, true);
        customer.seesState("closed");
    }

    private boolean queued(String caseId) {
        var queue = story.desk.awaits(caseId, "open").path("queue").asString();
        return story.desk
                .reads("/api/queues")
                .valueStream()
                .anyMatch(
                        it ->
                                it.path("queue").asString().equals(queue)
                                        && it.path("cases").asLong() > 0);
    }

    private static boolean hasOwnMessage(JsonNode standing) {
        return standing.path("messages")
                .valueStream()
                .anyMatch(
                        it ->
                                it.path("from").asString("").equals("you")
                                        && it.path("text").asString("").contains("17-004482"));
    }

    /** Who writes by mail learns their reference and secret from our mail, and from nothing else. */
    private Receipt byMailAcknowledged(Complaint complaint) {
        var mail =
                await().alias("an acknowledgement to " + complaint.email())
                        .atMost(Duration.ofSeconds(60))
                        .until(
                                () ->
                                        story.mailSent.files().stream()
                                                .map(io.redress.acceptance.evidence.MailSent::read)
                                                .filter(it -> it.to().equals(complaint.email()))
                                                .findFirst(),
                                java.util.Optional::isPresent)
                        .orElseThrow();
        assertThat(mail.subject()).doesNotContain("secret");
        var link = TRACKING.matcher(mail.text());
        assertThat(link.find()).as("the way to the portal in: %s", mail.text()).isTrue();
        var secret = URLDecoder.decode(link.group(2), UTF_8);
        var standing =
                story.http
                        .get("/api/complaints/" + link.group(1), Map.of("X-Redress-Secret", secret))
                        .expecting(200)
                        .json();
        return new Receipt(standing.path("complaintId").asString(), link.group(1), secret, "");
    }

    /** The figures for analysts: the newest record of the key says closed, and nothing in it names anybody. */
    private void assertClosedInFigures(Receipt receipt, String channel, Complaint complaint) {
        var record =
                await().alias("figures of " + receipt.reference())
                        .atMost(Duration.ofSeconds(30))
                        .until(
                                () ->
                                        story.log.read(Log.CASES).stream()
                                                .filter(
                                                        it ->
                                                                it.key()
                                                                        .equals(
                                                                                receipt
                                                                                        .complaintId()))
                                                .reduce((older, newer) -> newer)
                                                .orElse(null),
                                it ->
                                        it != null
                                                && it.json()
                                                        .path("state")
                                                        .asString("")
                                                        .equals("closed"));
        assertThat(record.headers().get("ce_type")).isEqualTo("io.redress.cases.case-record.v1");
        assertThat(record.json().path("channel").asString()).isEqualTo(channel);
        assertThat(record.json().path("outcome").asString()).isEqualTo("satisfied");
        assertThat(record.json().path("acknowledgedAt").asString("")).isNotBlank();
        assertThat(record.json().path("rating").asInt()).isEqualTo(4);
        var everything = record.text() + record.headers();
        assertThat(everything)
                .doesNotContain(complaint.name())
                .doesNotContain(complaint.narrative())
                .doesNotContain("All is done");
        if (complaint.email() != null) {
            assertThat(everything).doesNotContain(complaint.email());
        }
        if (complaint.phone() != null) {
            assertThat(everything).doesNotContain(complaint.phone());
        }
        assertThat(Http.JSON).isEqualTo(record.headers().get("content-type"));
    }
}

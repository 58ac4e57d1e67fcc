package io.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.redress.acceptance.doors.Answer;
import io.redress.acceptance.doors.Complaint;
import io.redress.acceptance.doors.MailDoor;
import io.redress.acceptance.doors.MailDoor.Letter;
import io.redress.acceptance.doors.Receipt;
import io.redress.acceptance.doors.SmtpDialogue;
import io.redress.acceptance.evidence.Ledger;
import io.redress.acceptance.evidence.Log;
import io.redress.acceptance.running.Json;
import io.redress.acceptance.running.RunningRedress;
import io.redress.acceptance.running.Shared;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes in by mistake, by malice or twice. */
class BadInputsIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final RunningRedress redress = Shared.redress();
    private final Story story = new Story(redress);
    private Map<String, Ledger> before = Map.of();

    @BeforeEach
    void readLedger() {
        before = Ledger.byChannel(story.desk);
    }

    @AfterEach
    void nothingIsUnaccountedFor() {
        assertThat(Ledger.byChannel(story.desk).values()).allMatch(Ledger::balances);
        assertThat(story.log.deadLetters()).isEmpty();
    }

    @Test
    void sameRequestInParallelIsOneComplaint() throws Exception {
        var complaint = Complaint.of("The lamp flickers, and nobody answers the telephone.");
        var key = UUID.randomUUID().toString();
        Callable<Receipt> filing = () -> Receipt.of(story.web.file(complaint, key));
        List<Receipt> receipts;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> filing).toList());
            receipts = running.stream().map(it -> it.resultNow()).distinct().toList();
        }
        assertThat(receipts).hasSize(1);
        entered("web", new Ledger(8, 1, 7, 0, 0));
        var receipt = receipts.getFirst();
        story.customer(receipt).isTold("acknowledgement");
        assertThat(ids(receipt, Log.TRIAGE, "complaint-triaged")).hasSize(1);
        assertThat(ids(receipt, Log.RESOLUTION, "case-opened")).hasSize(1);
        assertThat(ids(receipt, Log.FOLLOW_UP, "message-sent")).hasSize(1);
    }

    @Test
    void sameKeyWithOtherContentIsAnotherComplaint() {
        var key = UUID.randomUUID().toString();
        var first = Receipt.of(story.web.file(Complaint.of("The left shoe is torn."), key));
        var second = Receipt.of(story.web.file(Complaint.of("The right shoe is torn too."), key));
        assertThat(second.complaintId()).isNotEqualTo(first.complaintId());
        entered("web", new Ledger(2, 2, 0, 0, 0));
    }

    @Test
    void reusedMessageIdWithAnotherBodyIsAnotherComplaintAndTheSameMailIsNot() {
        var letter = Letter.of(Complaint.of("First: the washing machine floods the kitchen."));
        var other = letter.saying("Second, under the same Message-ID: the dryer smells of smoke.");
        assertThat(
                        List.of(
                                story.mail.send(letter),
                                story.mail.send(other),
                                story.mail.send(letter)))
                .containsOnly("");
        entered("email", new Ledger(3, 2, 1, 0, 0));
    }

    @Test
    void oneStoryToldByTwoChannelsIsOneCase() {
        var complaint =
                Complaint.of("The heater I ordered came with a cracked cover, it is dangerous.");
        var first = story.web.filed(complaint);
        story.desk.awaits(first.complaintId(), "open");
        var again =
                Letter.of(complaint)
                        .saying(
                                "I told you on your website already: the heater of order "
                                        + complaint.orderNumber()
                                        + " came with a cracked cover.");
        assertThat(story.mail.send(again)).isEmpty();
        var merged =
                await().alias("the second telling is merged into the first")
                        .atMost(SOON)
                        .until(
                                () ->
                                        story.log.read(Log.RESOLUTION).stream()
                                                .filter(it -> it.type().equals("case-merged"))
                                                .filter(
                                                        it ->
                                                                it.json()
                                                                        .path("into")
                                                                        .asString()
                                                                        .equals(
                                                                                first
                                                                                        .complaintId()))
                                                .toList(),
                                it -> !it.isEmpty());
        assertThat(merged).hasSize(1);
        assertThat(merged.getFirst().json().path("intoReference").asString())
                .isEqualTo(first.reference());
    }

    @Test
    void brokenJsonIsRefusedWithAWordOnWhatToDo() {
        refused(story.web.raw("{\"complainant\":"), 400);
        refused(story.web.raw("[]"), 400);
        refused(story.web.raw("[".repeat(100_000)), 400);
        refused(
                story.web.raw(
                        "{\"narrative\":" + "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_001)),
                400);
        refused(story.web.raw("{\"narrative\":\"" + "a".repeat(3 << 20) + "\"}"), 413);
        entered("web", new Ledger(5, 0, 0, 0, 5));
    }

    @Test
    void fieldsOfWrongTypesAreAllNamedAtOnce() {
        var answer =
                story.web.raw(
                        """
                        {"complainant": {"name": 7, "email": "nobody at home", "phone": ["1"]},
                         "narrative": {"text": "x"}, "purchasedOn": "yesterday", "paidAmount": "a lot"}""");
        assertThat(answer.status()).isBetween(400, 422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text())
                .contains("complainant.name", "complainant.email", "complainant.phone")
                .contains("narrative", "purchasedOn", "paidAmount")
                .doesNotContain("nobody at home");
        entered("web", new Ledger(1, 0, 0, 0, 1));
    }

    @Test
    void tooLongNarrativeIsRefusedAndTheLongestOneIsTaken() {
        var longest = Complaint.of("长".repeat(20_000));
        assertThat(story.web.filed(longest).reference()).startsWith("RD-");
        var answer = story.web.file(Complaint.of("长".repeat(20_001)), UUID.randomUUID().toString());
        assertThat(answer.status()).isBetween(400, 422);
        assertThat(answer.text()).contains("narrative");
        entered("web", new Ledger(2, 1, 0, 0, 1));
    }

    @Test
    void unknownFieldsArePassedOver() {
        var body = new LinkedHashMap<>(Complaint.of("The clock runs backwards.").json());
        body.put("horoscope", Map.of("sign", List.of("lion")));
        var answer =
                story.web.raw(
                        new String(Json.bytes(body), java.nio.charset.StandardCharsets.UTF_8));
        Receipt.of(answer);
        entered("web", new Ledger(1, 1, 0, 0, 0));
    }

    @Test
    void controlCharactersAreTakenOutAndEveryScriptAndEmojiStays() {
        var words = "المصباح مكسور 😡👩🏽‍🔧 — הנורה שבורה — 灯坏了 𠮷";
        var receipt =
                story.web.filed(Complaint.of("\u0000\u0007" + words + "\u001b[31m\u0000\u202e"));
        var narrative =
                await().atMost(SOON)
                        .until(
                                () ->
                                        story.log.read(Log.INTAKE).stream()
                                                .filter(
                                                        it ->
                                                                it.key()
                                                                        .equals(
                                                                                receipt
                                                                                        .complaintId()))
                                                .map(it -> it.json().path("narrative").asString())
                                                .findFirst(),
                                java.util.Optional::isPresent)
                        .orElseThrow();
        assertThat(narrative).startsWith("sealed:").doesNotContain(words);
        assertThat(narrative.codePoints()).noneMatch(it -> it < 0x20 && it != '\n' && it != '\t');
        story.customer(receipt).isTold("acknowledgement");
    }

    @Test
    void attachmentOfThirtyMegabytesIsRefusedWithAClearAnswer() {
        var film = new byte[30 << 20];
        var answer =
                story.web.withFile(Complaint.of("See the film."), "film.mp4", "video/mp4", film);
        refused(answer, 413);
        assertThat(answer.text()).contains("25 MB");
        entered("web", new Ledger(1, 0, 0, 0, 1));

        try (var smtp = new SmtpDialogue(redress.smtpHost(), redress.smtpPort())) {
            assertThat(smtp.say("MAIL FROM:<ivy@example.org>")).startsWith("250");
            assertThat(smtp.say("RCPT TO:<" + MailDoor.MAILBOX + ">")).startsWith("250");
            assertThat(smtp.data(mailWithFile("QUJD".repeat((30 << 20) / 3))))
                    .startsWith("552")
                    .contains("25 MB");
        }
        entered("email", new Ledger(1, 0, 0, 0, 1));
    }

    @Test
    void zipBombIsStoredAndNeverOpened() throws Exception {
        var bomb = zipBomb();
        var kept = bytesOfAttachments();
        var receipt =
                Receipt.of(
                        story.web.withFile(
                                Complaint.of("Proof is in the archive."),
                                "proof.zip",
                                "application/zip",
                                bomb));
        story.customer(receipt).isTold("acknowledgement");
        assertThat(bytesOfAttachments() - kept).isEqualTo(bomb.length);
        var file =
                story.log
                        .of(receipt.complaintId()::equals, Log.INTAKE)
                        .get(receipt.complaintId())
                        .getFirst()
                        .json()
                        .path("attachments")
                        .path(0);
        assertThat(file.path("size").asLong()).isEqualTo(bomb.length);
        assertThat(file.path("mediaType").asString("")).isEqualTo("application/zip");
    }

    @Test
    void emptyMailWaitsForAPersonAndIsNotAnswered() {
        var sender = Complaint.of("");
        var letter = Letter.of(sender);
        assertThat(
                        story.mail.send(
                                new Letter(
                                        letter.from(),
                                        letter.to(),
                                        "",
                                        "",
                                        letter.messageId(),
                                        Map.of())))
                .isEmpty();
        entered("email", new Ledger(1, 0, 0, 1, 0));
        assertThat(
                        story.mailSent.files().stream()
                                .map(io.redress.acceptance.evidence.MailSent::read))
                .noneMatch(it -> it.to().equals(sender.email()));
    }

    @Test
    void mailToTenThousandRecipientsIsOneComplaintAndAnswersOne() {
        var complaint = Complaint.of("I am writing to everybody: the tram is always late.");
        var mailsBefore = story.mailSent.files().size();
        var recipients =
                IntStream.range(0, 10_000)
                        .mapToObj(i -> "RCPT TO:<complaints+" + i + "@redress.local>")
                        .toList();
        var header =
                IntStream.range(0, 10_000)
                        .mapToObj(i -> "person" + i + "@example.org")
                        .collect(Collectors.joining(",\n "));
        try (var smtp = new SmtpDialogue(redress.smtpHost(), redress.smtpPort())) {
            assertThat(smtp.say("MAIL FROM:<" + complaint.email() + ">")).startsWith("250");
            var replies = smtp.pipeline(recipients);
            assertThat(replies.getFirst()).startsWith("250");
            assertThat(replies.getLast()).startsWith("452");
            var mail =
                    "From: <"
                            + complaint.email()
                            + ">\nTo: "
                            + header
                            + "\nSubject: To all\nMessage-ID: "
                            + Letter.newId()
                            + "\n\n"
                            + complaint.narrative();
            assertThat(smtp.data(mail)).startsWith("250");
        }
        entered("email", new Ledger(1, 1, 0, 0, 0));
        await().atMost(SOON).until(() -> story.mailSent.files().size() > mailsBefore);
        var answered =
                story.mailSent.files().stream()
                        .skip(0)
                        .map(io.redress.acceptance.evidence.MailSent::read)
                        .filter(
                                it ->
                                        it.to().startsWith("person")
                                                || it.to().equals(complaint.email()))
                        .toList();
        assertThat(answered)
                .singleElement()
                .satisfies(it -> assertThat(it.to()).isEqualTo(complaint.email()));
    }

    @Test
    void callWithAForgedSignatureIsRefused() {
        var answer =
                story.calls.forged(
                        Map.of("callId", "CA" + Complaint.next(), "summary", "Let me in."));
        assertThat(answer.status()).isBetween(400, 403);
        entered("phone", new Ledger(1, 0, 0, 0, 1));
    }

    private static void refused(Answer answer, int status) {
        assertThat(answer.status()).as("%.300s", answer).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("detail").asString("")).isNotBlank();
    }

    /** What the ledger must have counted more, once it has read all. */
    private void entered(String channel, Ledger expected) {
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(300))
                .untilAsserted(
                        () ->
                                assertThat(
                                                Ledger.byChannel(story.desk)
                                                        .get(channel)
                                                        .since(before.get(channel)))
                                        .isEqualTo(expected));
    }

    /** The different events of one type about one complaint; a record sent twice is one event. */
    private List<String> ids(Receipt receipt, String topic, String type) {
        return story.log.read(topic).stream()
                .filter(it -> it.key().equals(receipt.complaintId()) && it.type().equals(type))
                .map(Log.Entry::id)
                .distinct()
                .toList();
    }

    private long bytesOfAttachments() throws IOException {
        var folder = redress.data().resolve("attachments");
        if (!Files.exists(folder)) {
            return 0;
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(it -> it.toFile().length()).sum();
        }
    }

    /** Ten archives of a hundred megabytes of nothing each, packed once more. */
    private static byte[] zipBomb() throws IOException {
        var nothing = new byte[1 << 20];
        var entries = new ArrayList<byte[]>();
        entries.add(zip(List.of(nothing), 100));
        return zip(entries, 10);
    }

    private static byte[] zip(List<byte[]> contents, int times) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < times; i++) {
                zip.putNextEntry(new ZipEntry(i + ".zip"));
                for (var content : contents) {
                    zip.write(content);
                }
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static String mailWithFile(String base64) {
        var lines = base64.replaceAll("(.{76})", "$1\n");
        return """
                From: <ivy@example.org>
                To: <complaints@redress.local>
                Subject: The film
                Message-ID: %s
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                See the film.
                --b
                Content-Type: video/mp4; name=film.mp4
                Content-Disposition: attachment; filename=film.mp4
                Content-Transfer-Encoding: base64

                %s
                --b--
                """
                .formatted(Letter.newId(), lines);
    }
}

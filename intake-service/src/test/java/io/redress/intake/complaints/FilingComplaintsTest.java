package io.redress.intake.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.Channel;
import io.redress.contract.Reference;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.intake.IntakeTest;
import io.redress.intake.Multipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class FilingComplaintsTest extends IntakeTest {

    @Test
    void aComplaintIsInTheLogBeforeItsSenderIsTold() {
        var answer = post("/api/complaints", complaint("冰箱坏了"));

        assertThat(answer.status()).isEqualTo(202);
        var received = (ComplaintReceived) events(answer.complaint()).getFirst();
        assertThat(received.narrative()).isEqualTo("冰箱坏了");
        assertThat(received.channel()).isEqualTo(Channel.WEB);
        assertThat(received.reference().value()).isEqualTo(answer.text("reference"));
        assertThat(new Reference(answer.text("reference")).complaintId())
                .isEqualTo(answer.complaint());
        assertThat(answer.text("trackingUrl"))
                .isEqualTo(
                        PUBLIC_URL
                                + "/complaints/"
                                + answer.text("reference")
                                + "?secret="
                                + answer.text("secret"));
        assertThat(answer.response().headers().firstValue("Location"))
                .contains(answer.text("trackingUrl"));
    }

    @Test
    void allFieldsOfTheFormArriveAsTheyWere() {
        var answer =
                post(
                        "/api/complaints",
                        """
                        {"complainant":{"name":"Li","email":"li@example.org","phone":"+86 138-0000-0000","language":"en","preferredChannel":"phone"},
                         "narrative":"It leaks","product":"Kettle","orderNumber":"A-1","purchasedOn":"2026-10-01",
                         "paidAmount":199.50,"currency":"CNY","desiredRemedy":"refund","somethingNew":{"deep":[1]}}
                        """);

        var received = (ComplaintReceived) events(answer.complaint()).getFirst();
        assertThat(received.complainant().phone()).isEqualTo("+86 138-0000-0000");
        assertThat(received.complainant().preferredChannel()).isEqualTo(Channel.PHONE);
        assertThat(received.matter().purchasedOn()).hasToString("2026-10-01");
        assertThat(received.matter().paid().amount()).isEqualByComparingTo("199.5");
        assertThat(received.matter().desiredRemedy()).isEqualTo("refund");
    }

    @Test
    void theSameRequestTwiceInParallelIsOneComplaint() {
        changes(
                ledger -> ledger.at("/byChannel/web/duplicate"),
                7,
                () -> {
                    var answers =
                            IntStream.range(0, 8)
                                    .mapToObj(
                                            i ->
                                                    CompletableFuture.supplyAsync(
                                                            () ->
                                                                    post(
                                                                            "/api/complaints",
                                                                            complaint("eightfold"),
                                                                            "Idempotency-Key",
                                                                            "eight")))
                                    .toList()
                                    .stream()
                                    .map(CompletableFuture::join)
                                    .toList();
                    assertThat(answers).allMatch(answer -> answer.status() == 202);
                    assertThat(
                                    new HashSet<>(
                                            answers.stream()
                                                    .map(answer -> answer.response().body())
                                                    .toList()))
                            .hasSize(1);
                });
    }

    @Test
    void theSameKeyWithOtherWordsIsAnotherComplaint() {
        var one = post("/api/complaints", complaint("one story"), "Idempotency-Key", "reused");
        var other =
                post("/api/complaints", complaint("another story"), "Idempotency-Key", "reused");

        assertThat(other.complaint()).isNotEqualTo(one.complaint());
    }

    @Test
    void withoutAKeyEveryFilingIsItsOwn() {
        assertThat(post("/api/complaints", complaint("again")).complaint())
                .isNotEqualTo(post("/api/complaints", complaint("again")).complaint());
    }

    @Test
    void allMistakesAreToldAtOnceEachAtItsField() {
        changes(
                ledger -> ledger.at("/byChannel/web/rejected"),
                1,
                () -> {
                    var answer =
                            post(
                                    "/api/complaints",
                                    """
                                    {"complainant":{"name":7,"email":"nobody"},"purchasedOn":"yesterday","paidAmount":-1,"channel":"pigeon"}
                                    """);

                    assertThat(answer.status()).isEqualTo(400);
                    assertThat(answer.response().headers().firstValue("Content-Type"))
                            .hasValueSatisfying(
                                    type ->
                                            assertThat(type)
                                                    .startsWith("application/problem+json"));
                    assertThat(
                                    answer.json()
                                            .path("errors")
                                            .valueStream()
                                            .map(error -> error.path("field").asString()))
                            .containsExactlyInAnyOrder(
                                    "complainant.name",
                                    "complainant.email",
                                    "narrative",
                                    "purchasedOn",
                                    "paidAmount",
                                    "channel");
                });
    }

    @Test
    void aNarrativeMayHaveTwentyThousandCharactersAndNotOneMore() {
        assertThat(post("/api/complaints", complaint("龘".repeat(20_000))).status()).isEqualTo(202);
        assertThat(post("/api/complaints", complaint("😡".repeat(20_000))).status()).isEqualTo(202);
        assertThat(post("/api/complaints", complaint("龘".repeat(20_001))).status()).isEqualTo(400);
    }

    @Test
    void brokenDeepAndLongJsonIsRefusedWithAClearMessage() {
        for (var broken :
                List.of(
                        "",
                        "no json",
                        "[]",
                        "\"text\"",
                        "{",
                        "{\"a\":" + "[".repeat(100) + "]".repeat(100) + "}",
                        "null")) {
            var answer = post("/api/complaints", broken);
            assertThat(answer.status()).as(broken).isEqualTo(400);
            assertThat(answer.text("detail")).isNotBlank();
        }
        assertThat(post("/api/complaints", complaint("x".repeat(1_100_000))).status())
                .isEqualTo(413);
    }

    @Test
    void controlCharactersAreTakenOutAndEverythingElseStays() {
        var answer =
                post(
                        "/api/complaints",
                        "{\"complainant\":{\"name\":\"A\\u0000B\"},\"narrative\":\"a\\u0000b\\u0007\\u001b[31m\\r\\nעברית \\u202eabc\\u202c 👨‍👩‍👧 \\ud800x\"}");

        var received = (ComplaintReceived) events(answer.complaint()).getFirst();
        assertThat(received.complainant().name()).isEqualTo("AB");
        assertThat(received.narrative())
                .isEqualTo("ab[31m\nעברית \u202eabc\u202c 👨‍👩‍👧 \uFFFDx");
    }

    @Test
    void whatCannotBeSeenIsNoNarrative() {
        assertThat(post("/api/complaints", complaint(" \u200b\u2060\n\t ")).status())
                .isEqualTo(400);
    }

    @Test
    void onlyTheHouseMaySayThatItCameAnotherWay() {
        var letter = complaint("a letter").replace("{\"", "{\"channel\":\"letter\",\"");

        assertThat(post("/api/complaints", letter).status()).isIn(401, 403);
        var byService = post("/api/complaints", letter, "Authorization", "Bearer service");
        assertThat(byService.status()).isEqualTo(202);
        assertThat(((ComplaintReceived) events(byService.complaint()).getFirst()).channel())
                .isEqualTo(Channel.LETTER);
    }

    @Test
    void anotherContentTypeIsRefused() {
        var answer =
                send(
                        request("/api/complaints")
                                .header("Content-Type", "text/plain")
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("help")));
        assertThat(answer.status()).isEqualTo(415);
    }

    @Test
    void filesAreKeptWithTheTypeThatTheyReallyHave() {
        var form =
                new Multipart()
                        .field("name", "张三")
                        .field("narrative", "见附件")
                        .field("paidAmount", "12.50")
                        .file(
                                "attachments",
                                "../../etc/发票.pdf",
                                "image/png",
                                "%PDF-1.7 x".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .file("attachments", "empty", "application/octet-stream", new byte[0]);

        var answer = postMultipart("/api/complaints", form);

        assertThat(answer.status()).isEqualTo(202);
        var received = (ComplaintReceived) events(answer.complaint()).getFirst();
        assertThat(received.complainant().name()).isEqualTo("张三");
        assertThat(received.attachments())
                .singleElement()
                .satisfies(
                        file -> {
                            assertThat(file.mediaType()).isEqualTo("application/pdf");
                            assertThat(file.fileName()).isEqualTo("发票.pdf");
                        });
    }

    @Test
    void aFileOfThirtyMegabytesIsRefusedAndOneOfTwentyFiveIsNot() {
        assertThat(postMultipart("/api/complaints", withFile(new byte[30 * 1024 * 1024])).status())
                .isEqualTo(413);
        assertThat(postMultipart("/api/complaints", withFile(new byte[25 * 1024 * 1024])).status())
                .isEqualTo(202);
        var three = withFile(new byte[20 * 1024 * 1024]);
        for (int i = 0; i < 2; i++) {
            three.file("attachments", "more" + i, "text/plain", new byte[20 * 1024 * 1024]);
        }
        assertThat(postMultipart("/api/complaints", three).status()).isEqualTo(413);
    }

    @Test
    void aZipBombIsStoredAndNeverOpened() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("zeros"));
            for (int i = 0; i < 200; i++) {
                zip.write(new byte[1024 * 1024]);
            }
        }
        var answer = postMultipart("/api/complaints", withFile(bomb.toByteArray()));

        var received = (ComplaintReceived) events(answer.complaint()).getFirst();
        assertThat(received.attachments().getFirst().size()).isEqualTo(bomb.size());
        assertThat(received.attachments().getFirst().mediaType()).isEqualTo("application/zip");
    }

    private static Multipart withFile(byte[] content) {
        return new Multipart()
                .field("name", "A")
                .field("narrative", "see file")
                .file("attachments", "file.bin", "application/octet-stream", content);
    }
}

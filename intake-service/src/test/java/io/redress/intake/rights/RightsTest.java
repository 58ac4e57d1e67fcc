package io.redress.intake.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.Category;
import io.redress.contract.EventEnvelope;
import io.redress.contract.Flag;
import io.redress.contract.Personal;
import io.redress.contract.Reference;
import io.redress.contract.Severity;
import io.redress.contract.Topic;
import io.redress.contract.intake.DeferralReason;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.intake.RightsEvent.DataLocked;
import io.redress.contract.intake.RightsEvent.ErasureDecided;
import io.redress.contract.intake.RightsEvent.ErasureDeferred;
import io.redress.contract.intake.RightsEvent.ErasureRequested;
import io.redress.contract.intake.RightsEvent.LegalHoldPlaced;
import io.redress.contract.intake.RightsEvent.PersonalDataErased;
import io.redress.contract.intake.RightsEvent.ReviewRequested;
import io.redress.contract.resolution.ResolutionEvent.CaseOpened;
import io.redress.contract.resolution.ResolutionEvent.CaseWithdrawn;
import io.redress.contract.triage.Facts;
import io.redress.contract.triage.Judgement;
import io.redress.contract.triage.TriageEvent.ComplaintTriaged;
import io.redress.contract.triage.TriageEvent.TriageCorrected;
import io.redress.intake.IntakeTest;
import io.redress.intake.Multipart;
import io.redress.testkit.DestroyedKeys;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person's rights from door to door. What is said in the log is said at least once. */
class RightsTest extends IntakeTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final String[] QUALITY = {"Authorization", "Bearer quality"};

    @Autowired private DestroyedKeys keys;

    @Test
    void anOpenComplaintIsErasedWhenItEndsAndSaysSoBehindItsOldLink() {
        var filed = filed("a clerk laughed at me", "");
        opened(filed);

        assertThat(ask(filed, "{}").status()).isEqualTo(202);
        assertThat(ask(filed, "{}").status()).isEqualTo(202);
        eventually(
                () ->
                        assertThat(told(filed, ErasureDeferred.class))
                                .isNotEmpty()
                                .allSatisfy(
                                        it ->
                                                assertThat(it.reasons())
                                                        .containsExactly(
                                                                DeferralReason.OPEN_CASE)));
        assertThat(keys.all()).doesNotContain(filed.complaint());
        assertThat(tracking(filed).status()).isEqualTo(200);

        topics().put(new CaseWithdrawn(filed.complaint(), null, NOW), 2, null);

        eventually(() -> assertThat(tracking(filed).status()).isEqualTo(410));
        assertThat(told(filed, ErasureDecided.class)).isNotEmpty();
        eventually(() -> assertThat(told(filed, PersonalDataErased.class)).isNotEmpty());
        assertThat(keys.all()).contains(filed.complaint());
        assertThat(tracking(filed).text("code")).isEqualTo("erased");
        assertThat(tracking(filed).text("erasedAt")).isNotBlank();
        var page =
                get("/complaints/" + filed.text("reference") + "?secret=" + filed.text("secret"));
        assertThat(page.status()).isEqualTo(410);
        assertThat(page.response().body()).contains("已删除").doesNotContain("a clerk laughed");
        assertThat(get("/api/complaints/" + filed.text("reference") + "?secret=guess").status())
                .isEqualTo(404);
        assertThat(ask(filed, "{}").status()).isEqualTo(410);
        assertThat(staff(filed, "/erasure", "{}").text("code")).isEqualTo("already-erased");
        assertThat(staff(filed, "/holds", "{\"reason\":\"x\"}").text("code"))
                .isEqualTo("already-erased");
    }

    @Test
    void whatIsSentAgainAfterAnErasureIsACopyAndBringsNothingBack() {
        var body = complaint("sent once, and once more");
        var filed = post("/api/complaints", body, "Idempotency-Key", "erased-and-resent");
        withdrawn(filed);
        ask(filed, "{}");
        eventually(() -> assertThat(told(filed, PersonalDataErased.class)).isNotEmpty());

        changes(
                ledger -> ledger.at("/byChannel/web/duplicate"),
                1,
                () -> {
                    var again =
                            post("/api/complaints", body, "Idempotency-Key", "erased-and-resent");
                    assertThat(again.status()).isEqualTo(202);
                    assertThat(again.text("reference")).isEqualTo(filed.text("reference"));
                });

        assertThat(told(filed, ComplaintReceived.class))
                .hasSize(2)
                .last()
                .satisfies(
                        it -> {
                            assertThat(it.narrative()).isEqualTo(Personal.ERASED);
                            assertThat(it.complainant().email()).isNull();
                        });
        eventually(
                () ->
                        assertThat(events(filed.complaint()).getLast())
                                .as("erased once more, behind the copy")
                                .isInstanceOf(PersonalDataErased.class));
        assertThat(tracking(filed).status()).isEqualTo(410);
    }

    @Test
    void aTransactionIsLockedForThreeYearsAndItsPersonStillGetsTheirCopy() {
        var filed = filed("the kettle smokes", ",\"orderNumber\":\"A-77\"");
        withdrawn(filed);
        ask(filed, "{}");

        eventually(
                () ->
                        assertThat(told(filed, DataLocked.class))
                                .isNotEmpty()
                                .allSatisfy(
                                        it -> {
                                            assertThat(it.reasons())
                                                    .containsExactly(DeferralReason.RETENTION);
                                            assertThat(it.until()).isAfter(Instant.now());
                                        }));
        assertThat(standing(filed).text("state")).isEqualTo("locked");
        assertThat(standing(filed).json().at("/grounds/0/law/zh").asString()).contains("电子商务法");
        assertThat(record(filed, "json").status()).isEqualTo(200);
        assertThat(keys.all()).doesNotContain(filed.complaint());
    }

    @Test
    void aHoldKeepsItUntilItIsLifted() {
        var filed = filed("somebody pushed me", "");
        withdrawn(filed);
        known(filed);
        var held = staff(filed, "/holds", "{\"reason\":\"a lawsuit of Ms Gong\"}");
        assertThat(held.status()).isEqualTo(201);
        ask(filed, "{}");
        eventually(() -> assertThat(standing(filed).text("state")).isEqualTo("locked"));
        assertThat(standing(filed).json().at("/holds/0/by").asString()).isEqualTo("an-quality");

        var lift = "/holds/" + held.text("holdId") + "/lift";
        assertThat(staff(filed, lift, "{}").status()).isEqualTo(400);
        assertThat(staff(filed, lift, "{\"reason\":\"it is over\"}").status()).isEqualTo(202);

        eventually(() -> assertThat(told(filed, PersonalDataErased.class)).isNotEmpty());
        assertThat(staff(filed, lift, "{\"reason\":\"again\"}").text("code"))
                .isEqualTo("no-such-hold");
        assertThat(told(filed, LegalHoldPlaced.class)).hasSize(1);
    }

    @Test
    void keysThatCouldNotBeDestroyedAreTriedAgainBeforeItIsSaid() {
        var filed = filed("try it again", "");
        withdrawn(filed);
        keys.failOnce();
        ask(filed, "{}");

        eventually(() -> assertThat(told(filed, PersonalDataErased.class)).isNotEmpty());
        assertThat(keys.all()).contains(filed.complaint());
    }

    @Test
    void allComplaintsOfOnePersonAreFoundHoweverTheirNumberIsWritten() {
        var first = filed("first of two", "", "+86 139-1234-5678");
        var second = filed("second of two", "", "13912345678");

        eventually(
                () ->
                        assertThat(
                                        post(
                                                        "/api/intake/rights",
                                                        "{\"contact\":\"0086 139 1234 5678\"}",
                                                        QUALITY)
                                                .json()
                                                .path("complaints")
                                                .valueStream()
                                                .map(it -> it.path("reference").asString()))
                                .containsExactlyInAnyOrder(
                                        first.text("reference"), second.text("reference")));
    }

    @Test
    void theWholeRecordIsGivenInThreeForms() throws IOException {
        var form =
                new Multipart()
                        .field("name", "龚雨萱")
                        .field("phone", "13800138000")
                        .field("narrative", "电水壶插上电就冒烟")
                        .field("product", "电水壶")
                        .file(
                                "attachments",
                                "小票.txt",
                                "text/plain",
                                "付款 269".getBytes(StandardCharsets.UTF_8));
        var filed = postMultipart("/api/complaints", form);
        assertThat(filed.status()).isEqualTo(202);
        triaged(filed);
        post(
                "/api/complaints/" + filed.text("reference") + "/messages",
                "{\"text\":\"水壶又冒烟了\"}",
                "X-Redress-Secret",
                filed.text("secret"));

        eventually(
                () -> {
                    var record = record(filed, "json").json();
                    assertThat(record.at("/tellings/0/name").asString()).isEqualTo("龚雨萱");
                    assertThat(record.at("/tellings/0/phone").asString()).isEqualTo("13800138000");
                    assertThat(record.at("/said/0/text").asString()).isEqualTo("水壶又冒烟了");
                    assertThat(record.at("/files/0/fileName").asString()).isEqualTo("小票.txt");
                    assertThat(record.at("/automatedDecisions/0/reasons/0").asString())
                            .isEqualTo("提到冒烟");
                });

        var zip = unzipped(bytes(filed, "zip"));
        assertThat(zip).containsOnlyKeys("record.json", "record.pdf", "files/1-小票.txt");
        assertThat(new String(zip.get("files/1-小票.txt"), StandardCharsets.UTF_8))
                .isEqualTo("付款 269");
        try (var pdf = Loader.loadPDF(bytes(filed, "pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("个人信息副本", "龚雨萱", "电水壶插上电就冒烟", "水壶又冒烟了", "小票.txt", "提到冒烟");
        }
    }

    @Test
    void whatTheMachineDecidedIsExplainedAndAPersonCanBeAskedFor() {
        var filed = filed("the kettle smokes, explain it", "");
        triaged(filed);
        eventually(
                () -> {
                    var told = explanation(filed).json();
                    assertThat(told.at("/machine/category").asString())
                            .isEqualTo("product-quality");
                    assertThat(told.at("/machine/confidence").asInt()).isEqualTo(83);
                    assertThat(told.at("/machine/reasons/0").asString()).isEqualTo("提到冒烟");
                });
        var page =
                get(
                        "/complaints/"
                                + filed.text("reference")
                                + "/data?secret="
                                + filed.text("secret"));
        assertThat(page.response().body()).contains("产品质量", "提到冒烟", "要求人工判断", "要求删除");

        var place = "/api/complaints/" + filed.text("reference") + "/review";
        for (int i = 0; i < 2; i++) {
            assertThat(
                            post(
                                            place,
                                            "{\"reason\":\"it is dangerous\"}",
                                            "X-Redress-Secret",
                                            filed.text("secret"))
                                    .status())
                    .isEqualTo(202);
        }
        topics().put(
                        new TriageCorrected(
                                filed.complaint(),
                                new Reference(filed.text("reference")),
                                JUDGED,
                                new Judgement(
                                        Category.PRODUCT_QUALITY,
                                        Severity.CRITICAL,
                                        Set.of(Flag.SAFETY)),
                                "shipped-1",
                                "quality",
                                NOW),
                        1,
                        null);

        eventually(
                () -> {
                    var told = explanation(filed).json();
                    assertThat(told.path("personAskedFor").asString()).isNotBlank();
                    assertThat(told.at("/people/0/severity").asString()).isEqualTo("critical");
                });
        assertThat(told(filed, ReviewRequested.class)).isNotEmpty();
        assertThat(
                        topics().read(Topic.INTAKE, filed.complaint()).stream()
                                .filter(it -> it.event() instanceof ReviewRequested)
                                .map(EventEnvelope::id)
                                .distinct())
                .as("asked twice, asked once")
                .hasSize(1);
    }

    @Test
    void whoAsksByLetterIsErasedByQualityOnAGroundOfTheLaw() {
        var filed = filed("by letter", "");
        withdrawn(filed);
        known(filed);

        var asked = staff(filed, "/erasure", "{\"basis\":\"unlawful\"}");

        assertThat(asked.status()).isEqualTo(202);
        assertThat(staff(filed, "/erasure", "{\"basis\":\"because\"}").status()).isEqualTo(400);
        eventually(
                () ->
                        assertThat(told(filed, PersonalDataErased.class))
                                .isNotEmpty()
                                .allSatisfy(it -> assertThat(it.basis()).isEqualTo("unlawful")));
        assertThat(told(filed, ErasureRequested.class).getFirst().by()).isEqualTo("an-quality");
    }

    private static final Judgement JUDGED =
            new Judgement(Category.PRODUCT_QUALITY, Severity.HIGH, Set.of(Flag.SAFETY));

    private Answer filed(String narrative, String more) {
        return filed(narrative, more, "13800138000");
    }

    private Answer filed(String narrative, String more, String phone) {
        return post(
                "/api/complaints",
                "{\"complainant\":{\"name\":\"龚雨萱\",\"phone\":\"%s\"},\"narrative\":\"%s\"%s}"
                        .formatted(phone, narrative, more));
    }

    private void opened(Answer filed) {
        topics().put(
                        new CaseOpened(
                                filed.complaint(),
                                new Reference(filed.text("reference")),
                                Category.SERVICE_ATTITUDE,
                                Severity.NORMAL,
                                Set.of(),
                                "zh",
                                "service",
                                1,
                                "1",
                                NOW),
                        1,
                        null);
    }

    private void withdrawn(Answer filed) {
        opened(filed);
        topics().put(new CaseWithdrawn(filed.complaint(), null, NOW), 2, null);
    }

    private void triaged(Answer filed) {
        topics().put(
                        new ComplaintTriaged(
                                filed.complaint(),
                                new Reference(filed.text("reference")),
                                Category.PRODUCT_QUALITY,
                                0.83,
                                List.of(),
                                Severity.HIGH,
                                Set.of(Flag.SAFETY),
                                "zh",
                                null,
                                null,
                                new Facts(null, null, List.of(), List.of()),
                                null,
                                true,
                                List.of("提到冒烟"),
                                "shipped-1",
                                NOW));
    }

    private void known(Answer filed) {
        eventually(() -> assertThat(standing(filed).status()).isEqualTo(200));
    }

    private Answer ask(Answer filed, String body) {
        return post(
                "/api/complaints/" + filed.text("reference") + "/erasure",
                body,
                "X-Redress-Secret",
                filed.text("secret"));
    }

    private Answer tracking(Answer filed) {
        return get(
                "/api/complaints/" + filed.text("reference"),
                "X-Redress-Secret",
                filed.text("secret"));
    }

    private Answer explanation(Answer filed) {
        return get(
                "/api/complaints/" + filed.text("reference") + "/explanation",
                "X-Redress-Secret",
                filed.text("secret"));
    }

    private Answer record(Answer filed, String form) {
        return get(
                "/api/complaints/" + filed.text("reference") + "/record." + form,
                "X-Redress-Secret",
                filed.text("secret"));
    }

    private Answer standing(Answer filed) {
        return get("/api/intake/rights/" + filed.text("reference"), QUALITY);
    }

    private Answer staff(Answer filed, String what, String body) {
        return post("/api/intake/rights/" + filed.text("reference") + what, body, QUALITY);
    }

    private <E> List<E> told(Answer filed, Class<E> type) {
        return events(filed.complaint()).stream().filter(type::isInstance).map(type::cast).toList();
    }

    private byte[] bytes(Answer filed, String form) {
        var place = "/api/complaints/" + filed.text("reference") + "/record." + form;
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            request(place, "X-Redress-Secret", filed.text("secret")).GET().build(),
                            BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Map<String, byte[]> unzipped(byte[] bytes) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}

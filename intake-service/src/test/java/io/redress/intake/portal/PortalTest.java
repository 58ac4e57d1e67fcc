package io.redress.intake.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.Reference;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.intake.IntakeEvent.MessageReceived;
import io.redress.contract.intake.IntakeEvent.WithdrawalReceived;
import io.redress.intake.BrokerSwitch;
import io.redress.intake.IntakeTest;
import io.redress.intake.Multipart;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PortalTest extends IntakeTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Test
    void theFormIsChineseFirstAndEnglishForWhoeverAsks() {
        assertThat(get("/").response().body()).contains("提交投诉", "<html lang=\"zh\"");
        assertThat(get("/?lang=en").response().body()).contains("File a complaint");
        assertThat(get("/").response().headers().firstValue("Referrer-Policy"))
                .contains("no-referrer");
    }

    @Test
    void aFiledComplaintShowsItsReferenceAndSecretAndSaysToKeepThem() {
        var shop = new Browser("/");
        var filed =
                shop.submit(
                        "/",
                        new Multipart()
                                .field("name", "张三")
                                .field("narrative", "投诉<b>内容</b>")
                                .field("key", "k1")
                                .file(
                                        "attachments",
                                        "a.txt",
                                        "text/plain",
                                        "hello".getBytes(StandardCharsets.UTF_8)));

        assertThat(filed.status()).isEqualTo(302);
        var place = filed.response().headers().firstValue("Location").orElseThrow();
        assertThat(place).startsWith("/complaints/RD-").contains("secret=");
        var reference = new Reference(place.substring(12, 12 + 18));
        assertThat(events(reference.complaintId()).getFirst())
                .isInstanceOfSatisfying(
                        ComplaintReceived.class, it -> assertThat(it.attachments()).hasSize(1));
        assertThat(get(place).response().body()).contains(reference.value(), "请保存好这两项");
        eventually(
                () -> assertThat(get(place).response().body()).contains("投诉&lt;b&gt;内容&lt;/b&gt;"));
    }

    @Test
    void aRefusedFormKeepsWhatWasTyped() {
        var refused =
                new Browser("/")
                        .submit(
                                "/",
                                new Multipart()
                                        .field("name", "Somebody \"x\"")
                                        .field("email", "nonsense")
                                        .field("narrative", ""));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.response().body())
                .contains(
                        "value=\"Somebody &quot;x&quot;\"", "value=\"nonsense\"", "请填写这一项", "格式不对");
    }

    @Test
    void whileNothingCanBeKeptTheFormStaysAsItIs() {
        var browser = new Browser("/");
        BrokerSwitch.whileAway(
                () -> {
                    var away =
                            browser.submit(
                                    "/",
                                    new Multipart()
                                            .field("name", "A")
                                            .field("narrative", "please keep me")
                                            .field("key", "k9"));
                    assertThat(away.status()).isEqualTo(503);
                    assertThat(away.response().body()).contains("please keep me", "value=\"k9\"");
                });
    }

    @Test
    void aFormWithoutOurTokenIsForged() {
        assertThat(
                        postMultipart(
                                        "/",
                                        new Multipart().field("name", "A").field("narrative", "x"))
                                .status())
                .isEqualTo(403);
    }

    @Test
    void aCustomerFindsAnswersAndWithdraws() {
        var filed = post("/api/complaints", complaint("by page"));
        var browser = new Browser("/complaints");
        var secret = filed.text("secret");
        var found =
                browser.submit(
                        "/complaints",
                        "reference="
                                + filed.text("reference").toLowerCase(java.util.Locale.ROOT)
                                + "&secret="
                                + secret);
        assertThat(found.response().headers().firstValue("Location").orElseThrow())
                .contains(filed.text("reference"));
        assertThat(
                        browser.submit(
                                        "/complaints",
                                        "reference=" + filed.text("reference") + "&secret=wrong")
                                .status())
                .isEqualTo(404);

        var place = "/complaints/" + filed.text("reference");
        assertThat(
                        browser.submit(
                                        place + "/messages",
                                        new Multipart().field("secret", secret).field("text", "补充"))
                                .status())
                .isEqualTo(302);
        assertThat(browser.submit(place + "/withdrawal", "secret=" + secret).status())
                .isEqualTo(400);
        assertThat(browser.submit(place + "/withdrawal", "secret=" + secret + "&sure=yes").status())
                .isEqualTo(302);
        assertThat(browser.submit(place + "/withdrawal", "secret=wrong&sure=yes").status())
                .isEqualTo(404);

        assertThat(events(filed.complaint()))
                .hasSize(3)
                .hasAtLeastOneElementOfType(MessageReceived.class)
                .hasAtLeastOneElementOfType(WithdrawalReceived.class);
        assertThat(get(place + "?secret=wrong").status()).isEqualTo(404);
    }

    /** Keeps the form's cookie and token as a browser does. */
    private final class Browser {
        private final String cookie;
        private final String token;

        Browser(String page) {
            var shown = get(page);
            cookie =
                    shown.response()
                            .headers()
                            .firstValue("Set-Cookie")
                            .orElseThrow()
                            .split(";", 2)[0];
            var found = TOKEN.matcher(shown.response().body());
            assertThat(found.find()).isTrue();
            token = found.group(1);
        }

        Answer submit(String path, Multipart form) {
            return postMultipart(path, form.field("_csrf", token), "Cookie", cookie);
        }

        Answer submit(String path, String form) {
            return postForm(path, form + "&_csrf=" + token, "Cookie", cookie);
        }
    }
}

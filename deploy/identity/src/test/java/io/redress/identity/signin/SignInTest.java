package io.redress.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.identity.Browser;
import io.redress.identity.CodeFlow;
import io.redress.identity.RunningIdentity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {

    @TempDir private static Path dir;

    private static RunningIdentity identity;

    @BeforeAll
    static void start() throws IOException {
        identity = RunningIdentity.in(dir);
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,zh,登录", "en-GB,en,Sign in", "'fr,en;q=0.5',en,Sign in", "fr,zh,登录"})
    void speaksChineseAndEnglish(String accepted, String lang, String title) throws Exception {
        assertThat(new Browser(identity).get("/login", "Accept-Language", accepted).body())
                .contains("<html lang=\"" + lang + "\">", "<h1>" + title + "</h1>");
    }

    @Test
    void allowsNoScriptAndNoStyleButItsOwn() throws Exception {
        var browser = new Browser(identity);
        var page = browser.get("/login");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("default-src 'none'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.body())
                .doesNotContain("<script", "<style", "style=")
                .contains("/identity/assets/identity.css");
        var sheet = browser.get("/assets/identity.css");
        assertThat(sheet.headers().firstValue("Content-Type")).contains("text/css");
        assertThat(sheet.headers().firstValue("Cache-Control")).contains("max-age=3600");
    }

    @Test
    void keepsNothingOfAStrangerAndChangesTheSessionWithTheSignIn() throws Exception {
        var browser = new Browser(identity);
        browser.get(CodeFlow.DESK.authorize());
        browser.get("/login");
        assertThat(browser.cookies()).doesNotContainKey("REDRESS_IDENTITY");
        browser.cookies().put("REDRESS_IDENTITY", "planted");
        browser.signIn("mei", "pw-of-mei");
        assertThat(browser.cookies().get("REDRESS_IDENTITY")).isNotNull().isNotEqualTo("planted");
    }

    @Test
    void guardsItsCookies() throws Exception {
        var browser = new Browser(identity);
        var form = browser.get("/login").headers().allValues("Set-Cookie");
        var signedIn =
                browser.signIn("mei", "pw-of-mei").headers().allValues("Set-Cookie").stream()
                        .filter(cookie -> cookie.startsWith("REDRESS_IDENTITY="));
        assertThat(signedIn)
                .singleElement()
                .asString()
                .contains("Path=/identity", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Max-Age");
        assertThat(form)
                .singleElement()
                .asString()
                .contains("Path=/identity", "Secure", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void saysTheSameForAWrongPasswordAndAnUnknownUsername() throws Exception {
        var browser = new Browser(identity, "203.0.113.20");
        var wrong = browser.signIn("mei", "a guess");
        assertThat(Browser.target(wrong)).isEqualTo("/login?wrong");
        assertThat(Browser.target(browser.signIn("nobody", "a guess"))).isEqualTo("/login?wrong");
        assertThat(browser.get("/login?wrong", "Accept-Language", "en").body())
                .contains("The username or the password is wrong");
        assertThat(browser.get("/login?wrong").body()).contains("用户名或密码不正确");
    }

    @Test
    void makesAGuesserWaitAndSaysHowLongEvenIfTheNextGuessIsRight() throws Exception {
        var browser = new Browser(identity, "203.0.113.30");
        for (var i = 0; i < LoginThrottle.PER_USERNAME; i++) {
            assertThat(Browser.target(browser.signIn("lei", "guess " + i)))
                    .isEqualTo("/login?wrong");
        }
        var refused = browser.signIn("lei", "pw-of-lei");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 30L);
        assertThat(refused.body()).containsPattern("请在 \\d+ 秒后再试").contains("name=\"_csrf\"");
        assertThat(browser.cookies()).doesNotContainKey("REDRESS_IDENTITY");
    }

    @Test
    void makesAnAddressWaitThatTriesManyUsernames() throws Exception {
        var guesser = new Browser(identity, "203.0.113.40");
        for (var i = 0; i < LoginThrottle.PER_ADDRESS; i++) {
            guesser.signIn("name" + i, "password1");
        }
        assertThat(guesser.signIn("mei", "pw-of-mei").statusCode()).isEqualTo(429);
        assertThat(Browser.target(new Browser(identity, "203.0.113.41").signIn("mei", "pw-of-mei")))
                .isEqualTo("/desk");
    }

    @Test
    void asksForTheFormAgainWhenItWasNotServedByUs() throws Exception {
        var browser = new Browser(identity);
        var forged = browser.post("/login", Map.of("username", "mei", "password", "pw-of-mei"));
        assertThat(Browser.target(forged)).isEqualTo("/login?expired");
        assertThat(browser.cookies()).doesNotContainKey("REDRESS_IDENTITY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/steal",
                "https://evil.example/identity/oauth2/../../steal",
                "https://desk.example/identity/logout",
                "javascript:alert(1)",
                "//evil.example"
            })
    void followsAPlantedRequestNowhere(String planted) throws Exception {
        var browser = new Browser(identity);
        browser.cookies()
                .put(
                        "REDIRECT_URI",
                        Base64.getEncoder()
                                .encodeToString(planted.getBytes(StandardCharsets.UTF_8)));
        var back = browser.signIn("mei", "pw-of-mei");
        assertThat(back.headers().firstValue("Location"))
                .contains(RunningIdentity.PUBLIC_URL + "/desk");
    }

    @Test
    void leadsFromItsFrontPageToTheDesk() throws Exception {
        assertThat(new Browser(identity).get("/").headers().firstValue("Location"))
                .contains(RunningIdentity.PUBLIC_URL + "/desk");
    }
}

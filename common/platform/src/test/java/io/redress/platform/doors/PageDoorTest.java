package io.redress.platform.doors;

import static io.redress.platform.doors.RunningDoors.PROVIDER;
import static io.redress.platform.doors.RunningDoors.browser;
import static io.redress.platform.doors.RunningDoors.get;
import static io.redress.platform.doors.RunningDoors.send;
import static io.redress.platform.doors.RunningDoors.to;
import static io.redress.platform.doors.RunningDoors.uri;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageDoorTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @BeforeEach
    void annIsAnAgent() {
        PROVIDER.next = "ann";
        PROVIDER.nextRoles = List.of("agent");
    }

    @Test
    void whoeverIsNotSignedInIsSentToSignIn() {
        var answer = get("/desk");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .contains("/oauth2/authorization/resolution");
    }

    @Test
    void anAgentSignsInAndReturnsToThePageTheyAskedFor() {
        var page = send(browser(), to("/desk?queue=3"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo("/desk");
        assertThat(page.uri().getQuery()).contains("queue=3");
        assertThat(page.body()).contains("desk of <b>ann</b>").contains("href=\"/desk/triage\"");
    }

    @Test
    void theSessionCookieBelongsToThisServiceAndIsOutOfReachOfScripts() {
        var answer = get("/oauth2/authorization/resolution");

        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("REDRESS_RESOLUTION=")
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/");
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .contains("client_id=redress-resolution")
                .contains("code_challenge_method=S256")
                .contains("redirect_uri=" + uri("/login/oauth2/code/resolution"));
    }

    @Test
    void anotherRoleIsShownThatItMayNot() {
        var page = send(browser(), to("/desk/managers").header("Accept-Language", "en"));

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Your role may not do this").contains("ann");
    }

    @Test
    void whoeverSignsOutIsSignedOutOfAllServices() {
        var cookies = new CookieManager();
        var client = client(cookies);
        var page = send(client, to("/desk"));
        var before = PROVIDER.signedOut.get();
        var out =
                send(
                        HttpClient.newBuilder().cookieHandler(cookies).build(),
                        form("/logout/resolution", "_csrf=" + token(page)));

        assertThat(out.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("REDRESS_INTAKE=;"))
                .anyMatch(cookie -> cookie.startsWith("REDRESS_RESOLUTION=;"))
                .anyMatch(cookie -> cookie.startsWith("REDRESS_FEEDBACK=;"));
        assertThat(out.headers().firstValue("Location").orElseThrow())
                .startsWith(PROVIDER.issuer() + "/logout?id_token_hint=");
        assertThat(PROVIDER.signedOut.get()).isEqualTo(before);
    }

    @Test
    void aCustomersFormOpensNoSession() {
        var answer = get("/");

        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("REDRESS_FORM=")
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void aFormFromOurPageIsAccepted() {
        var cookies = new CookieManager();
        var page = send(client(cookies), to("/"));
        var answer = send(client(cookies), form("/", "narrative=x&_csrf=" + token(page)));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void htmxSendsTheProofInItsHeader() {
        var cookies = new CookieManager();
        var token = token(send(client(cookies), to("/")));
        var answer =
                send(client(cookies), form("/", "narrative=x").header("X-Redress-Form", token));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void aForgedFormIsRefusedWithAWayOut() {
        var answer = send(form("/", "narrative=x").header("Accept-Language", "en"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("This page is too old");
    }

    @Test
    void aScriptWhoseSessionEndedReloadsItsPage() {
        var answer = get("/desk", "HX-Request", "true");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Refresh")).contains("true");
    }

    @Test
    void aPartOfAnotherServicesPageIsSentToSignInByItself() {
        var answer = get("/desk", "HX-Request", "true", "X-Redress-Embedded", "yes");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("HX-Refresh")).isEmpty();
    }

    @Test
    void aBearerTokenOpensNoPage() {
        assertThat(
                        get("/desk", "Authorization", "Bearer " + PROVIDER.token("ann", "agent"))
                                .statusCode())
                .isEqualTo(302);
    }

    @Test
    void aReplyNobodyAskedForSignsNobodyIn() {
        var answer =
                get("/login/oauth2/code/resolution?code=stolen&state=x", "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("Signing in was not completed");
    }

    @Test
    void everyPageForbidsWhatItDoesNotNeed() {
        var headers = get("/").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
                .contains("form-action 'self' http://localhost:")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void aPageHasNothingThatThePolicyForbids() {
        var page = send(browser(), to("/desk")).body();

        assertThat(page)
                .doesNotContain("<style")
                .doesNotContain("style=")
                .doesNotContain("onclick");
        assertThat(page).doesNotContainPattern("<script(?![^>]* src=)");
    }

    @Test
    void anUploadAboveTheLimitIsAnsweredInWords() {
        var cookies = new CookieManager();
        var token = token(send(client(cookies), to("/")));
        var body =
                "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
                        + token
                        + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n"
                        + "x".repeat(2 * 1024 * 1024)
                        + "\r\n--b--\r\n";
        var answer =
                send(
                        client(cookies),
                        to("/upload")
                                .header("Accept-Language", "en")
                                .header("Content-Type", "multipart/form-data; boundary=b")
                                .POST(BodyPublishers.ofString(body)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("larger than allowed");
    }

    private static HttpClient client(CookieManager cookies) {
        return HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
    }

    private static HttpRequest.Builder form(String path, String content) {
        return to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(content));
    }

    private static String token(HttpResponse<String> page) {
        var token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }
}

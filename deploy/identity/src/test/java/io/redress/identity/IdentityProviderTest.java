package io.redress.identity;

import static io.redress.identity.CodeFlow.claims;
import static io.redress.identity.CodeFlow.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityProviderTest {

    private static final String ISSUER = RunningIdentity.PUBLIC_URL + "/identity";

    @TempDir private static Path dir;

    private static RunningIdentity identity;

    private final Browser browser = new Browser(identity);

    @BeforeAll
    static void start() throws IOException {
        identity = RunningIdentity.in(dir);
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    @Test
    void describesItselfUnderItsPublicAddress() throws Exception {
        var document = json(browser.get("/.well-known/openid-configuration"));
        assertThat(document.get("issuer").asString()).isEqualTo(ISSUER);
        assertThat(document.get("authorization_endpoint").asString())
                .isEqualTo(ISSUER + "/oauth2/authorize");
        assertThat(document.get("token_endpoint").asString()).isEqualTo(ISSUER + "/oauth2/token");
        assertThat(document.get("jwks_uri").asString()).isEqualTo(ISSUER + "/oauth2/jwks");
        assertThat(document.get("end_session_endpoint").asString())
                .isEqualTo(ISSUER + "/connect/logout");
        assertThat(document.get("scopes_supported").toString())
                .isEqualTo("[\"openid\",\"profile\"]");
        assertThat(document.get("code_challenge_methods_supported").toString())
                .isEqualTo("[\"S256\"]");
    }

    @Test
    void givesAnAgentTokensThatSayWhoTheyAreAndWhatTheyMayDo() throws Exception {
        var tokens = CodeFlow.DESK.tokens(browser, "mei", "pw-of-mei");

        var access = claims(tokens, "access_token");
        assertThat(access.getIssuer()).isEqualTo(ISSUER);
        assertThat(access.getAudience()).containsExactly("redress");
        assertThat(access.getSubject()).isEqualTo("mei");
        assertThat(access.getStringListClaim("roles")).containsExactly("agent");
        assertThat(access.getStringClaim("preferred_username")).isEqualTo("mei");
        assertThat(access.getStringClaim("name")).isEqualTo("韩梅梅");
        assertThat(access.getStringClaim("client_id")).isEqualTo("redress-resolution");

        var id = claims(tokens, "id_token");
        assertThat(id.getIssuer()).isEqualTo(ISSUER);
        assertThat(id.getAudience()).containsExactly("redress-resolution");
        assertThat(id.getStringListClaim("roles")).containsExactly("agent");
        assertThat(id.getStringClaim("preferred_username")).isEqualTo("mei");
        assertThat(id.getStringClaim("name")).isEqualTo("韩梅梅");
        assertThat(id.getDateClaim("auth_time")).isNotNull();
    }

    @Test
    void signsWithTheKeyItPublishesAndPublishesNoPrivateHalf() throws Exception {
        var token =
                SignedJWT.parse(
                        CodeFlow.DESK
                                .tokens(browser, "mei", "pw-of-mei")
                                .get("id_token")
                                .asString());
        var published = browser.get("/oauth2/jwks").body();
        var key = JWKSet.parse(published).getKeyByKeyId(token.getHeader().getKeyID());
        assertThat(key.isPrivate()).isFalse();
        assertThat(token.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
    }

    @Test
    void tellsTheUserInfoEndpointsCallerTheRoleAsWell() throws Exception {
        var token = CodeFlow.DESK.tokens(browser, "qi", "pw-of-qi").get("access_token").asString();
        var info =
                json(
                        browser.get(
                                "/userinfo",
                                "Authorization",
                                "Bearer " + token,
                                "Accept",
                                "application/json"));
        assertThat(info.get("sub").asString()).isEqualTo("qi");
        assertThat(info.get("roles").toString()).isEqualTo("[\"quality\"]");
        assertThat(info.propertyNames())
                .containsExactlyInAnyOrder("sub", "name", "preferred_username", "roles");
    }

    @Test
    void signsAPersonInOnceForAllServices() throws Exception {
        CodeFlow.DESK.tokens(browser, "mei", "pw-of-mei");
        var intake =
                new CodeFlow(
                        "redress-intake", RunningIdentity.PUBLIC_URL + "/login/oauth2/code/intake");
        var answer = browser.get(intake.authorize());
        assertThat(answer.headers().firstValue("Location"))
                .get()
                .asString()
                .startsWith(intake.redirectUri() + "?code=");
        assertThat(Browser.query(answer)).containsEntry("state", "a state");
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "triage", "resolution", "feedback"})
    void knowsEveryServiceThatHasPages(String service) throws Exception {
        var flow =
                new CodeFlow(
                        "redress-" + service,
                        RunningIdentity.PUBLIC_URL + "/login/oauth2/code/" + service);
        assertThat(flow.tokens(browser, "lei", "pw-of-lei").has("refresh_token")).isTrue();
    }

    @Test
    void givesAFreshTokenForARefreshTokenOnceOnly() throws Exception {
        var first = CodeFlow.DESK.tokens(browser, "mei", "pw-of-mei");
        var form =
                Map.of(
                        "grant_type",
                        "refresh_token",
                        "refresh_token",
                        first.get("refresh_token").asString());
        var second =
                browser.post(
                        "/oauth2/token",
                        form,
                        "Authorization",
                        basic("redress-resolution", RunningIdentity.CLIENT_SECRET));
        assertThat(claims(json(second), "access_token").getStringListClaim("roles"))
                .containsExactly("agent");
        assertThat(
                        browser.post(
                                        "/oauth2/token",
                                        form,
                                        "Authorization",
                                        basic("redress-resolution", RunningIdentity.CLIENT_SECRET))
                                .statusCode())
                .isEqualTo(400);
    }

    @Test
    void givesACommandLineATokenOnAnyLoopbackPortWithoutASecret() throws Exception {
        var tokens = CodeFlow.COMMAND_LINE.tokens(browser, "lei", "pw-of-lei");
        assertThat(claims(tokens, "access_token").getStringListClaim("roles"))
                .containsExactly("agent");
        assertThat(tokens.has("refresh_token")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:53017/callback",
                "http://127.0.0.1:53017/elsewhere",
                "https://evil.example/callback",
                "http://127.0.0.1.evil.example/callback",
                "http://127.0.0.1@evil.example/callback"
            })
    void sendsACommandLinesCodeNowhereElse(String redirectUri) throws Exception {
        CodeFlow.COMMAND_LINE.tokens(browser, "lei", "pw-of-lei");
        var answer = browser.get(new CodeFlow("redress-cli", redirectUri).authorize());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void refusesAnotherServicesRedirectWithAPageAndNoCode() throws Exception {
        CodeFlow.DESK.tokens(browser, "mei", "pw-of-mei");
        var answer =
                browser.get(
                        new CodeFlow("redress-intake", CodeFlow.DESK.redirectUri()).authorize(),
                        "Accept-Language",
                        "en");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("The sign-in request is not valid")
                .doesNotContain("Exception");
    }

    @Test
    void refusesARequestWithoutPkce() throws Exception {
        CodeFlow.DESK.tokens(browser, "mei", "pw-of-mei");
        var request = CodeFlow.DESK.request();
        request.remove("code_challenge");
        request.remove("code_challenge_method");
        var answer = browser.get("/oauth2/authorize?" + Browser.encoded(request));
        assertThat(Browser.query(answer))
                .containsEntry("error", "invalid_request")
                .doesNotContainKey("code");
    }

    @Test
    void refusesACodeWithTheWrongClientSecretOrAgain() throws Exception {
        var code = Browser.query(CodeFlow.DESK.signIn(browser, "mei", "pw-of-mei")).get("code");
        var wrong =
                CodeFlow.DESK.exchange(
                        browser,
                        code,
                        Map.of("client_secret", RunningIdentity.CLIENT_SECRET + "x"));
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(json(wrong).get("error").asString()).isEqualTo("invalid_client");

        var right = Map.of("client_secret", RunningIdentity.CLIENT_SECRET);
        assertThat(CodeFlow.DESK.exchange(browser, code, right).statusCode()).isEqualTo(200);
        assertThat(CodeFlow.DESK.exchange(browser, code, right).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesACodeWithAnotherVerifier() throws Exception {
        var code =
                Browser.query(CodeFlow.COMMAND_LINE.signIn(browser, "mei", "pw-of-mei"))
                        .get("code");
        var answer =
                CodeFlow.COMMAND_LINE.exchange(
                        browser, code, Map.of("code_verifier", "x".repeat(43)));
        assertThat(json(answer).get("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void givesTheMachineClientATokenOfTheRoleServiceForHalfAnHour() throws Exception {
        var byHeader =
                browser.post(
                        "/oauth2/token",
                        Map.of("grant_type", "client_credentials"),
                        "Authorization",
                        basic("call-centre", "secret-of-call-centre"));
        var access = claims(json(byHeader), "access_token");
        assertThat(access.getStringListClaim("roles")).containsExactly("service");
        assertThat(access.getAudience()).containsExactly("redress");
        assertThat(access.getSubject()).isEqualTo("call-centre");
        assertThat(
                        Duration.between(
                                access.getIssueTime().toInstant(),
                                access.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(30));

        var byForm =
                browser.post(
                        "/oauth2/token",
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", "call-centre",
                                "client_secret", "secret-of-call-centre"));
        assertThat(byForm.statusCode()).isEqualTo(200);
    }

    @Test
    void refusesTheMachineClientWithAWrongSecret() throws Exception {
        var answer =
                browser.post(
                        "/oauth2/token",
                        Map.of("grant_type", "client_credentials"),
                        "Accept",
                        "application/json",
                        "Authorization",
                        basic("call-centre", "a-guess"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer).get("error").asString()).isEqualTo("invalid_client");
    }

    @Test
    void givesNoPageServiceATokenWithoutAPerson() throws Exception {
        var answer =
                browser.post(
                        "/oauth2/token",
                        Map.of("grant_type", "client_credentials"),
                        "Authorization",
                        basic("redress-intake", RunningIdentity.CLIENT_SECRET));
        assertThat(json(answer).get("error").asString()).isEqualTo("unauthorized_client");
    }

    @Test
    void endsTheSignInAndLeadsBackToTheFrontPage() throws Exception {
        var idToken = CodeFlow.DESK.tokens(browser, "mei", "pw-of-mei").get("id_token").asString();
        var answer =
                browser.get(
                        "/connect/logout?"
                                + Browser.encoded(
                                        Map.of(
                                                "id_token_hint",
                                                idToken,
                                                "post_logout_redirect_uri",
                                                RunningIdentity.PUBLIC_URL + "/")));
        assertThat(answer.headers().firstValue("Location"))
                .contains(RunningIdentity.PUBLIC_URL + "/");
        assertThat(Browser.target(browser.get(CodeFlow.DESK.authorize()))).isEqualTo("/login");
    }

    @Test
    void asksBeforeEndingASignInThatTheCallerCannotName() throws Exception {
        CodeFlow.DESK.tokens(browser, "mei", "pw-of-mei");
        assertThat(Browser.target(browser.get("/connect/logout?id_token_hint=of-an-earlier-run")))
                .isEqualTo("/logout");
        var answer = browser.post("/logout", Map.of("_csrf", browser.csrf("/logout")));
        assertThat(answer.headers().firstValue("Location"))
                .contains(RunningIdentity.PUBLIC_URL + "/");
        assertThat(Browser.target(browser.get(CodeFlow.DESK.authorize()))).isEqualTo("/login");
    }

    @Test
    void saysOnTheManagementPortThatItIsReadyAndNothingElse() throws Exception {
        assertThat(management("/actuator/health/readiness")).isEqualTo("200 {\"status\":\"UP\"}");
        assertThat(management("/actuator/health/liveness")).isEqualTo("200 {\"status\":\"UP\"}");
        assertThat(management("/actuator/env")).startsWith("404");
        assertThat(browser.get("/actuator/health").statusCode()).isEqualTo(404);
    }

    private static String management(String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var answer =
                    http.send(
                            HttpRequest.newBuilder(identity.management(path)).build(),
                            BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        }
    }

    private static String basic(String id, String secret) {
        var credentials = (id + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }
}

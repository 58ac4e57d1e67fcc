package io.redress.platform.doors;

import static io.redress.platform.doors.RunningDoors.PROVIDER;
import static io.redress.platform.doors.RunningDoors.get;
import static io.redress.platform.doors.RunningDoors.send;
import static io.redress.platform.doors.RunningDoors.to;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiDoorTest {

    @Test
    void whoeverBringsNoTokenIsAskedForOne() {
        var answer = get("/api/cases/1", "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(answer.body())
                .contains("https://redress.io/problems/unauthenticated")
                .contains("bearer token");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void anAgentIsKnownByTheirLoginName() {
        assertThat(shown(PROVIDER.token("ann", "agent", "something-else")).body())
                .contains("\"name\":\"ann\"")
                .contains("\"roles\":[\"agent\"]");
    }

    @Test
    void aRoleWithoutARuleIsRefused() {
        var answer = shown(PROVIDER.token("quinn", "quality"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("problems/forbidden");
    }

    @Test
    void theFirstRuleThatFitsDecides() {
        assertThat(get("/api/cases/secret", bearer(PROVIDER.token("ann", "agent"))).statusCode())
                .isEqualTo(403);
        assertThat(get("/api/cases/secret", bearer(PROVIDER.token("mo", "manager"))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTokenForAnotherAudienceIsNoToken() {
        var idToken =
                PROVIDER.signed(
                        PROVIDER.claims("ann", List.of("agent")).audience("redress-resolution"));

        assertThat(shown(idToken).statusCode()).isEqualTo(401);
        assertThat(shown(idToken).body()).contains("problems/invalid-token");
    }

    @Test
    void aTokenOfAnotherIssuerIsNoToken() {
        var foreign =
                PROVIDER.signed(
                        PROVIDER.claims("ann", List.of("agent"))
                                .audience("redress")
                                .issuer("https://elsewhere.example"));

        assertThat(shown(foreign).statusCode()).isEqualTo(401);
    }

    @Test
    void anExpiredTokenIsNoToken() {
        var old =
                PROVIDER.signed(
                        PROVIDER.claims("ann", List.of("agent"))
                                .audience("redress")
                                .claim("exp", Instant.now().minusSeconds(600).getEpochSecond()));

        assertThat(shown(old).statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenSignedWithAnUnknownKeyIsNoToken() {
        var other = new Provider();

        assertThat(
                        shown(
                                        other.signed(
                                                other.claims("ann", List.of("agent"))
                                                        .audience("redress")
                                                        .issuer(PROVIDER.issuer())))
                                .statusCode())
                .isEqualTo(401);
    }

    @Test
    void garbageIsNoToken() {
        assertThat(shown("garbage").statusCode()).isEqualTo(401);
        assertThat(get("/api/faults/refusal", bearer("garbage")).statusCode()).isEqualTo(401);
    }

    @Test
    void aMachineNamesTheAgentItActsFor() {
        var answer = acting(PROVIDER.token("crm", "service"), "li.wei@redress.local");

        assertThat(answer.body()).contains("\"name\":\"li.wei@redress.local\"");
    }

    @Test
    void aMachineMayNotNameWhatIsNoLoginName() {
        var answer = acting(PROVIDER.token("crm", "service"), "a b\" onload=x");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("no-login-name").doesNotContain("onload");
    }

    @Test
    void aPersonMayNotActForAnother() {
        var answer = acting(PROVIDER.token("ann", "agent"), "bob");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("may-not-act-for");
    }

    @Test
    void whatNoRuleNamesIsNotThere() {
        assertThat(get("/api/nothing").statusCode()).isEqualTo(404);
        assertThat(get("/api/nothing", bearer(PROVIDER.token("mo", "manager"))).statusCode())
                .isEqualTo(404);
    }

    @Test
    void anotherMethodIsNotAllowed() {
        var answer = send(to("/api/complaints").DELETE());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void aSessionCookieMeansNothing() {
        assertThat(get("/api/cases/1", "Cookie", "REDRESS_RESOLUTION=0123").statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/cases/1/", "/api//cases/1", "/api/cases/..;/1", "/api/%2e%2e/desk"})
    void oddPathsOpenNothing(String path) {
        assertThat(get(path).statusCode()).isIn(400, 401, 404);
    }

    @Test
    void theDocumentOfTheApiIsServed() {
        var answer = get("/api-docs/resolution");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Redress: resolution", "/api/cases/{id}")
                .doesNotContain("\"/desk\"", "actor");
    }

    @Test
    void anyoneMayComplain() {
        var answer =
                send(
                        to("/api/complaints")
                                .header("Content-Type", "application/json")
                                .POST(
                                        BodyPublishers.ofString(
                                                "{\"narrative\":\"坏了\",\"amount\":1}")));

        assertThat(answer.body()).isEqualTo("{\"narrative\":\"坏了\"}");
    }

    private static HttpResponse<String> shown(String token) {
        return get("/api/cases/1", bearer(token));
    }

    private static HttpResponse<String> acting(String token, String agent) {
        return get(
                "/api/cases/1",
                "Authorization",
                "Bearer " + token,
                "X-Redress-Acting-Agent",
                agent);
    }

    private static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }
}

package io.redress.platform.doors;

import static io.redress.platform.doors.RunningDoors.get;
import static io.redress.platform.doors.RunningDoors.send;
import static io.redress.platform.doors.RunningDoors.to;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class ProblemAnswersTest {

    @Test
    void malformedJsonIsToldByPlaceAndNotByContent() {
        var answer = complain("{\"narrative\":\"my name is Li\",\n  \"amount\": oops}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("malformed-json")
                .contains("line 2")
                .doesNotContain("Li")
                .doesNotContain("oops");
    }

    @Test
    void aWrongTypeIsToldByField() {
        var answer =
                complain("{\"narrative\":\"x\",\"amount\":1,\"inner\":{\"depth\":\"secret\"}}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("\"field\":\"inner.depth\"")
                .contains("wrong type")
                .doesNotContain("secret");
    }

    @Test
    void everyInvalidFieldIsNamed() {
        var answer = complain("{\"narrative\":\" \",\"amount\":-1}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("\"code\":\"invalid\"")
                .contains("\"field\":\"narrative\"")
                .contains("\"field\":\"amount\"")
                .contains("must be greater than 0");
    }

    @Test
    void tooDeepJsonIsRefused() {
        var answer = complain("{\"more\":" + "[".repeat(60) + "]".repeat(60) + "}");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("json-too-complex");
    }

    @Test
    void aMissingBodyIsToldInWords() {
        assertThat(complain("").body()).contains("problems/unreadable");
        assertThat(complain("").statusCode()).isEqualTo(400);
    }

    @Test
    void aBodyThatSaysItIsTooLargeIsRefusedUnread() {
        var answer = complain("\"" + "x".repeat(1024 * 1024) + "\"");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("larger-than").contains("1,024 KB");
    }

    @Test
    void aBodyThatDoesNotSayItIsTooLargeIsRefusedWhileRead() {
        var endless = new byte[3 * 1024 * 1024];
        java.util.Arrays.fill(endless, (byte) ' ');
        var answer =
                complain(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(endless)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("larger-than");
    }

    @Test
    void anotherMediaTypeIsNotSupported() {
        var answer =
                send(
                        to("/api/complaints")
                                .header("Content-Type", "application/xml")
                                .POST(BodyPublishers.ofString("<a/>")));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("unsupported-media-type");
    }

    @Test
    void aRefusalKeepsItsCodeAndItsWords() {
        var answer = get("/api/faults/refusal");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("\"type\":\"https://redress.io/problems/case-closed\"")
                .contains("The case is closed.")
                .contains("\"instance\":\"/api/faults/refusal\"");
    }

    @Test
    void whatIsAwayIsToBeTriedAgain() {
        for (var fault : new String[] {"log", "store", "wrapped"}) {
            var answer = get("/api/faults/" + fault);

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
            assertThat(answer.body()).contains("-unavailable").doesNotContain("secret-host");
        }
    }

    @Test
    void theUnforeseenTellsNothingButANumber() {
        var answer = get("/api/faults/bug");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .containsPattern("\"id\":\"[0-9a-f-]{36}\"")
                .doesNotContain("inner secret")
                .doesNotContain("Exception");
    }

    @Test
    void chineseIsSpokenToWhoeverDoesNotSay() {
        assertThat(get("/api/cases/1").body()).contains("令牌");
        assertThat(get("/api/cases/1", "Accept-Language", "zh-CN,zh;q=0.9").body()).contains("令牌");
        assertThat(get("/api/cases/1", "Accept-Language", "fr").body()).contains("token");
    }

    @Test
    void browsersAreShownPages() {
        for (var path :
                new String[] {"/faults/log", "/faults/bug", "/faults/refusal", "/nowhere"}) {
            var answer = get(path, "Accept", "text/html", "Accept-Language", "en");

            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/html");
            assertThat(answer.body())
                    .contains("<h1>")
                    .contains("Back to the start")
                    .contains("lang=\"en\"");
        }
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(get("/faults/log").headers().firstValue("Retry-After")).contains("5");
    }

    @Test
    void htmxIsGivenTheBannerAlone() {
        var answer = get("/faults/refusal", "HX-Request", "true");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("role=\"alert\"").doesNotContain("<html");
    }

    private static HttpResponse<String> complain(String body) {
        return complain(BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> complain(BodyPublisher body) {
        return send(
                to("/api/complaints")
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", "en")
                        .POST(body));
    }
}

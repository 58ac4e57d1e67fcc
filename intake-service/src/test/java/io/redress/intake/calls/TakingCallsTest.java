package io.redress.intake.calls;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.redress.contract.ContractJson;
import io.redress.contract.intake.IntakeEvent.CallUpdated;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.intake.IntakeTest;
import io.redress.intake.arrival.Bodies;
import io.redress.intake.journey.CaughtUp;
import io.redress.intake.journey.Journeys;
import io.redress.platform.log.Positions;
import io.redress.platform.log.Topics;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

class TakingCallsTest extends IntakeTest {

    @Autowired private CaughtUp view;
    @Autowired private Topics logTopics;
    @Autowired private MongoClient stores;

    @BeforeEach
    void theViewHasReadTheLog() {
        eventually(() -> assertThat(view.yes()).isTrue());
    }

    @Test
    void aCallIsOneComplaintHoweverOftenItIsCompleted() {
        var first =
                call(
                        "{\"callId\":\"c1\",\"from\":\"+8613800000000\",\"callerName\":\"王\",\"summary\":\"空调不制冷\",\"startedAt\":\"2026-11-22T08:00:00Z\"}");
        var later =
                call(
                        "{\"callId\":\"c1\",\"from\":\"+8613800000000\",\"transcript\":\"喂?空调坏了\",\"recordingUrl\":\"https://calls.example.org/c1.wav\"}");

        assertThat(first.status()).isEqualTo(202);
        assertThat(later.complaint()).isEqualTo(first.complaint());
        assertThat(events(first.complaint())).hasSize(2);
        assertThat(events(first.complaint()).getFirst())
                .isInstanceOfSatisfying(
                        ComplaintReceived.class,
                        it -> assertThat(it.narrative()).isEqualTo("空调不制冷"));
        assertThat(events(first.complaint()).getLast())
                .isInstanceOfSatisfying(
                        CallUpdated.class, it -> assertThat(it.transcript()).isEqualTo("喂?空调坏了"));
    }

    /** As after a restart: the log holds a call that the view has not read yet. */
    @Test
    void anUpdateBeforeTheViewHasReadTheLogIsWrittenInBothForms() {
        call("{\"callId\":\"c-restart\",\"summary\":\"told before\"}");
        var nothingRead = new MongoTemplate(stores, "redress_intake_nothing_read");
        var restarted =
                new KnownCalls(
                        new Journeys(nothingRead),
                        new CaughtUp(logTopics, new Positions(nothingRead)));
        var update =
                CallReport.of(
                        Bodies.fields(
                                ContractJson.mapper()
                                        .createObjectNode()
                                        .put("callId", "c-restart")
                                        .put("transcript", "told after")));

        assertThat(restarted.tell(update)).isEqualTo(KnownCalls.Known.UNSURE);
    }

    @Test
    void theSameReportAgainIsADuplicate() {
        changes(
                ledger -> ledger.at("/byChannel/phone/duplicate"),
                1,
                () -> {
                    call("{\"callId\":\"c2\",\"from\":\"1\",\"summary\":\"x\"}");
                    call("{\"callId\":\"c2\",\"from\":\"1\",\"summary\":\"x\"}");
                });
    }

    @Test
    void nobodyIsBelievedWithoutTheSignature() {
        var body = "{\"callId\":\"c3\",\"summary\":\"x\"}";
        changes(
                ledger -> ledger.at("/byChannel/phone/rejected"),
                3,
                () -> {
                    assertThat(post("/api/calls", body).status()).isEqualTo(401);
                    assertThat(
                                    post("/api/calls", body, "X-Redress-Signature", "sha256=00")
                                            .status())
                            .isEqualTo(401);
                    assertThat(
                                    post(
                                                    "/api/calls",
                                                    body + " ",
                                                    "X-Redress-Signature",
                                                    signature(body))
                                            .status())
                            .isEqualTo(401);
                });
    }

    @Test
    void aCallWithoutAWordIsRefused() {
        assertThat(call("{\"callId\":\"c4\"}").status()).isEqualTo(400);
        assertThat(call("{\"summary\":\"x\"}").status()).isEqualTo(400);
    }

    @Test
    void twilioIsBelievedByItsOwnSignature() {
        var recorded =
                twilio(
                        Map.of(
                                "CallSid",
                                "CA1",
                                "From",
                                "+14158675309",
                                "RecordingUrl",
                                "https://api.twilio.com/r1",
                                "CallStatus",
                                "completed"));
        var transcribed =
                twilio(
                        Map.of(
                                "CallSid",
                                "CA1",
                                "From",
                                "+14158675309",
                                "TranscriptionText",
                                "my phone is broken"));

        assertThat(recorded.status()).isEqualTo(200);
        assertThat(recorded.response().body()).contains("<Response/>");
        assertThat(transcribed.status()).isEqualTo(200);
        assertThat(events(io.redress.contract.Reference.ofArrival("call/CA1").complaintId()))
                .hasSize(2)
                .last()
                .isInstanceOf(CallUpdated.class);
        assertThat(postForm("/api/calls/twilio", "CallSid=CA1", "X-Twilio-Signature", "x").status())
                .isEqualTo(401);
    }

    @Test
    void theExampleOfTwiliosDocumentationHolds() {
        var form =
                Map.of(
                        "CallSid",
                        new String[] {"CA1234567890ABCDE"},
                        "Caller",
                        new String[] {"+14158675309"},
                        "Digits",
                        new String[] {"1234"},
                        "From",
                        new String[] {"+14158675309"},
                        "To",
                        new String[] {"+18005551212"});
        assertThat(
                        CallSignature.ofTwilio(
                                "12345",
                                "https://mycompany.com/myapp.php?foo=1&bar=2",
                                form,
                                "RSOYDt4T1cUTdK1PDd93/VVr8B8="))
                .isTrue();
        assertThat(
                        CallSignature.ofTwilio(
                                "12346",
                                "https://mycompany.com/myapp.php?foo=1&bar=2",
                                form,
                                "RSOYDt4T1cUTdK1PDd93/VVr8B8="))
                .isFalse();
    }

    private Answer call(String body) {
        return post("/api/calls", body, "X-Redress-Signature", signature(body));
    }

    private Answer twilio(Map<String, String> fields) {
        var signed = new StringBuilder(PUBLIC_URL + "/api/calls/twilio");
        new TreeMap<>(fields).forEach((name, value) -> signed.append(name).append(value));
        var form =
                fields.entrySet().stream()
                        .map(
                                field ->
                                        field.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        var signature =
                Base64.getEncoder()
                        .encodeToString(mac("HmacSHA1", TWILIO_TOKEN, signed.toString()));
        return postForm("/api/calls/twilio", form, "X-Twilio-Signature", signature);
    }

    private static String signature(String body) {
        return "sha256=" + HexFormat.of().formatHex(mac("HmacSHA256", CALL_KEY, body));
    }

    private static byte[] mac(String algorithm, String key, String text) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), algorithm));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package io.redress.intake.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.redress.contract.AtRest;
import io.redress.contract.Channel;
import io.redress.contract.ComplaintId;
import io.redress.contract.ContractJson;
import io.redress.contract.KeyRing;
import io.redress.contract.Reference;
import io.redress.contract.intake.IntakeEvent;
import io.redress.contract.intake.IntakeEvent.CallUpdated;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.intake.IntakeTest;
import io.redress.intake.arrival.Arrivals;
import io.redress.intake.arrival.Bodies;
import io.redress.intake.arrival.Receipts;
import io.redress.intake.journey.CaughtUp;
import io.redress.intake.journey.Journeys;
import io.redress.platform.log.Positions;
import io.redress.platform.log.Topics;
import io.redress.platform.sealing.SealedDocuments;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

class TakingCallsTest extends IntakeTest {

    private static final SealedDocuments NOTHING_SEALED =
            new SealedDocuments(new AtRest(KeyRing.EMPTY), KeyRing.EMPTY);

    @Autowired private CaughtUp view;
    @Autowired private Topics logTopics;
    @Autowired private MongoClient stores;
    @Autowired private Arrivals arrivals;
    @Autowired private Receipts receipts;
    @Autowired private Journeys journeys;

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
                        new Journeys(nothingRead, NOTHING_SEALED),
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
    void aViewThatCatchesUpWhileWeLookProvesNothing() {
        var catchingUp = new CatchingUp();

        assertThat(catchingUp.calls().tell(report("c-moment", "told after")))
                .isEqualTo(KnownCalls.Known.UNSURE);
    }

    @Test
    void aStoreThatIsAwayIsAViewThatHasNotCaughtUp() {
        call("{\"callId\":\"c-away\",\"summary\":\"something in the log\"}");
        try (var nowhere =
                MongoClients.create("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=50")) {
            var away = new MongoTemplate(nowhere, "away");
            var calls =
                    new KnownCalls(
                            new Journeys(away, NOTHING_SEALED),
                            new CaughtUp(logTopics, new Positions(away)));

            assertThat(calls.tell(report("c-away", "told after")))
                    .isEqualTo(KnownCalls.Known.UNSURE);
        }
    }

    @Test
    void aTellingThatCouldNotBeWrittenWasNone() {
        var broken = mock(Arrivals.class);
        var report = report("c-broken", "told once");
        when(broken.knock(any(), any())).thenReturn(arrivals.knock(Channel.PHONE, "broken"));
        doThrow(new IllegalStateException("of any kind"))
                .when(broken)
                .append(any(IntakeEvent[].class));
        var calls = new CatchingUp().calls();

        assertThatThrownBy(() -> new TakeCall(broken, receipts, calls).take(report))
                .isInstanceOf(IllegalStateException.class);
        assertThat(calls.tell(report)).isNotEqualTo(KnownCalls.Known.SAME);
    }

    /** The completion first: a crash after it leaves a telling that still counts as a new one. */
    @Test
    void ofACallThatMayBeKnownTheFirstTellingStays() {
        var first = call("{\"callId\":\"c-twice\",\"summary\":\"told first\"}");
        var began = report("c-twice", "told first").fingerprint();
        var later = report("c-twice", "told later");
        eventually(() -> assertThat(journeys.callFingerprint(first.complaint())).isPresent());

        new TakeCall(arrivals, receipts, new CatchingUp().calls()).take(later);

        assertThat(events(first.complaint()))
                .extracting(Object::getClass)
                .map(Class::getSimpleName)
                .containsExactly("ComplaintReceived", "CallUpdated", "ComplaintReceived");
        post(
                "/api/complaints/" + first.text("reference") + "/messages",
                "{\"text\":\"behind it\"}",
                "X-Redress-Secret",
                first.text("secret"));
        var reference = new Reference(first.text("reference"));
        eventually(() -> assertThat(journeys.of(reference).messages()).hasSize(1));
        assertThat(journeys.of(reference).narrative()).contains("told first");
        assertThat(journeys.callFingerprint(first.complaint())).contains(began);
    }

    private static CallReport report(String callId, String summary) {
        return CallReport.of(
                Bodies.fields(
                        ContractJson.mapper()
                                .createObjectNode()
                                .put("callId", callId)
                                .put("summary", summary)));
    }

    /** Has read nothing when it is looked into, and everything at the next question. */
    private final class CatchingUp {

        private final MongoTemplate nothingRead =
                new MongoTemplate(stores, "redress_intake_nothing_read");
        private boolean complete;

        KnownCalls calls() {
            var looked =
                    new Journeys(nothingRead, NOTHING_SEALED) {
                        @Override
                        public Optional<String> callFingerprint(ComplaintId call) {
                            complete = true;
                            return Optional.empty();
                        }
                    };
            var caughtUp =
                    new CaughtUp(logTopics, new Positions(nothingRead)) {
                        @Override
                        public boolean yes() {
                            return complete;
                        }
                    };
            return new KnownCalls(looked, caughtUp);
        }
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

package io.redress.standalone.demo.door;

import io.redress.standalone.demo.client.Http;
import io.redress.standalone.demo.client.PlayFailed;
import io.redress.standalone.demo.door.Sent.Refused;
import io.redress.standalone.demo.story.Story;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code POST /api/calls}, as a call centre's system, and {@code /api/calls/twilio}, as Twilio. */
final class CallDoor {

    private static final String CALLS = "/api/calls";
    private static final String TWILIO = "/api/calls/twilio";

    private final Http http;
    private final String publicUrl;
    private final String signingKey;
    private final String twilioToken;
    private final String run;

    CallDoor(Http http, String publicUrl, Map<String, String> secrets, String run) {
        this.http = http;
        this.publicUrl = publicUrl;
        this.signingKey = secrets.getOrDefault("REDRESS_CALL_SIGNING_KEY", "");
        this.twilioToken = secrets.getOrDefault("REDRESS_TWILIO_AUTH_TOKEN", "");
        this.run = run;
    }

    Sent call(Story story) {
        return report(story, "summary", story.narrative());
    }

    Sent unsigned(Story story) {
        var body = Http.json(Map.of("callId", callId(story), "summary", story.narrative()));
        var forged = Map.of("X-Redress-Signature", Signatures.ofCall("not the key", body));
        return WebDoor.sent(http.post(CALLS, "application/json", body, forged));
    }

    /** More about a call that is over: what was said in it. */
    void update(Story story, String transcript) {
        if (report(story, "transcript", transcript) instanceof Refused refused) {
            throw new PlayFailed("the call's transcript was refused: " + refused.why());
        }
    }

    /**
     * Twilio's webhook has no receipt for anybody; the call centre's own report of the same call gets the one that it
     * reads out to the caller.
     */
    Sent twilio(Story story) {
        twilio(
                        story,
                        Map.of(
                                "TranscriptionText",
                                story.narrative(),
                                "TranscriptionStatus",
                                "completed"))
                .orFail("Twilio's webhook");
        return report(story, "recordingUrl", "https://calls.example.net/" + callId(story));
    }

    private Sent report(Story story, String field, String content) {
        var call = new LinkedHashMap<String, Object>();
        call.put("callId", callId(story));
        call.put("callerName", story.person().name());
        call.put("from", String.valueOf(story.person().phone()));
        call.put("language", String.valueOf(story.person().language()));
        call.put(field, content);
        return WebDoor.sent(signed(Http.json(call)));
    }

    private Http.Answer twilio(Story story, Map<String, String> news) {
        var fields = new LinkedHashMap<>(news);
        fields.put("CallSid", callId(story));
        fields.put("AccountSid", "AC00000000000000000000000000000000");
        fields.put("From", String.valueOf(story.person().phone()));
        fields.put("To", "+441632960000");
        var signature = Signatures.ofTwilio(twilioToken, publicUrl + TWILIO, fields);
        return http.post(
                TWILIO,
                "application/x-www-form-urlencoded",
                FormData.urlEncoded(fields),
                Map.of("X-Twilio-Signature", signature));
    }

    private Http.Answer signed(byte[] body) {
        var signature = Map.of("X-Redress-Signature", Signatures.ofCall(signingKey, body));
        return http.post(CALLS, "application/json", body, signature);
    }

    private String callId(Story story) {
        return "CA-" + run + "-" + story.name();
    }
}

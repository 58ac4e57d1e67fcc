package io.redress.acceptance.doors;

import io.redress.acceptance.running.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** {@code POST /api/calls} as a call centre's system sends it, signed with the key both sides know. */
public final class CallCentre {

    private final Http http;
    private final String key;

    public CallCentre(Http http, String key) {
        this.http = http;
        this.key = key;
    }

    public Answer report(Map<String, ?> call) {
        var body = Json.bytes(call);
        return http.post(
                "/api/calls", Http.JSON, body, Map.of("X-Redress-Signature", signature(key, body)));
    }

    public Answer forged(Map<String, ?> call) {
        var body = Json.bytes(call);
        var signature = signature("another key", body);
        return http.post("/api/calls", Http.JSON, body, Map.of("X-Redress-Signature", signature));
    }

    private static String signature(String key, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

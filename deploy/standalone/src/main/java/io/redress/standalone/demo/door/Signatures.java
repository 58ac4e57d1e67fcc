package io.redress.standalone.demo.door;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How telephone systems prove that a request is theirs. */
final class Signatures {

    private Signatures() {}

    /** For {@code X-Redress-Signature}: HMAC-SHA-256 over the body as it is sent. */
    static String ofCall(String key, byte[] body) {
        return "sha256=" + HexFormat.of().formatHex(mac("HmacSHA256", key, body));
    }

    /** For {@code X-Twilio-Signature}: HMAC-SHA-1 over the address and the sorted fields, as Twilio documents it. */
    static String ofTwilio(String authToken, String url, Map<String, String> fields) {
        var signed = new StringBuilder(url);
        new TreeMap<>(fields).forEach((name, value) -> signed.append(name).append(value));
        var bytes = signed.toString().getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(mac("HmacSHA1", authToken, bytes));
    }

    private static byte[] mac(String algorithm, String key, byte[] message) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), algorithm));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }
}

package io.redress.intake.calls;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Proof that a report comes from the call centre: an HMAC under a key that only both sides have. Compared in constant time. */
final class CallSignature {

    private static final String PREFIX = "sha256=";

    private CallSignature() {}

    /** {@code X-Redress-Signature: sha256=<hex>}: HMAC-SHA-256 over the body as it came. */
    static boolean ofBody(String key, byte[] body, @Nullable String given) {
        var expected = PREFIX + HexFormat.of().formatHex(mac("HmacSHA256", key, body));
        return given != null && equal(expected, given.strip().toLowerCase(java.util.Locale.ROOT));
    }

    /**
     * {@code X-Twilio-Signature}: HMAC-SHA-1, base64, over the URL that was called, followed by every
     * form field's name and value in the order of the names.
     */
    static boolean ofTwilio(
            String token, String url, Map<String, String[]> form, @Nullable String given) {
        var signed = new StringBuilder(url);
        new TreeMap<>(form)
                .forEach(
                        (name, values) -> {
                            for (var value : values) {
                                signed.append(name).append(value);
                            }
                        });
        var mac = mac("HmacSHA1", token, signed.toString().getBytes(StandardCharsets.UTF_8));
        return given != null && equal(Base64.getEncoder().encodeToString(mac), given.strip());
    }

    private static boolean equal(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] mac(String algorithm, String key, byte[] text) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), algorithm));
            return mac.doFinal(text);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + algorithm, impossible);
        }
    }
}

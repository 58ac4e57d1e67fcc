package io.redress.platform.secret;

import io.redress.contract.Reference;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets and tokens that are computed, not stored: HMAC-SHA-256 (RFC 2104) under one installation
 * key, with a purpose in front so that a token for one door opens no other. Thread-safe.
 */
public final class LinkSecrets {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int SECRET_BYTES = 16;

    private final SecretKeySpec key;

    /** @param key at least 32 bytes, from the environment, never from code */
    public LinkSecrets(byte[] key) {
        if (key.length < 32) {
            throw new IllegalArgumentException(
                    "REDRESS_SECRET_KEY must be base64 of at least 32 random bytes, not of "
                            + key.length);
        }
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /** What opens the complaint of this reference to its customer: 128 bits, base64url. */
    public String secretOf(Reference reference) {
        return BASE64.encodeToString(Arrays.copyOf(mac("secret", reference.value()), SECRET_BYTES));
    }

    /** In a time that does not depend on how much of it is right. */
    public boolean matches(Reference reference, String given) {
        return MessageDigest.isEqual(
                secretOf(reference).getBytes(StandardCharsets.UTF_8),
                given.getBytes(StandardCharsets.UTF_8));
    }

    /** A token that carries {@code payload} readably and proves until {@code expires} that we wrote it. */
    public String sign(String purpose, String payload, Instant expires) {
        var body = expires.getEpochSecond() + ":" + payload;
        return BASE64.encodeToString(body.getBytes(StandardCharsets.UTF_8))
                + "."
                + BASE64.encodeToString(mac("token/" + purpose, body));
    }

    /** The payload, when we signed it for this purpose; the token may have expired. */
    public Optional<Signed> open(String purpose, String token) {
        var dot = token.indexOf('.');
        if (dot < 0 || token.length() > 2_000) {
            return Optional.empty();
        }
        try {
            var body =
                    new String(
                            Base64.getUrlDecoder().decode(token.substring(0, dot)),
                            StandardCharsets.UTF_8);
            var given = Base64.getUrlDecoder().decode(token.substring(dot + 1));
            if (!MessageDigest.isEqual(mac("token/" + purpose, body), given)) {
                return Optional.empty();
            }
            var colon = body.indexOf(':');
            return Optional.of(
                    new Signed(
                            body.substring(colon + 1),
                            Instant.ofEpochSecond(Long.parseLong(body.substring(0, colon)))));
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    /** The payload, when we signed it for this purpose and it is not over. */
    public Optional<String> verify(String purpose, String token, Instant now) {
        return open(purpose, token)
                .filter(signed -> now.isBefore(signed.expires()))
                .map(Signed::payload);
    }

    /** A keyed hash of something that must be found again but not read, such as a mail address. */
    public String pseudonym(String purpose, String plain) {
        return BASE64.encodeToString(
                Arrays.copyOf(mac("pseudonym/" + purpose, plain), SECRET_BYTES));
    }

    byte[] mac(String purpose, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((purpose + "\n").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    /** What a genuine token said. */
    public record Signed(String payload, Instant expires) {}
}

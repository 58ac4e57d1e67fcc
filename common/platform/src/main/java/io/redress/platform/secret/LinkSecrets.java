package io.redress.platform.secret;

import io.redress.contract.Reference;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets and tokens that are computed, not stored: HMAC-SHA-256 (RFC 2104) under one installation
 * key, with a purpose in front so that a token for one door opens no other.
 *
 * <p>Keys are changed without a day on which links stop working: the first one signs, the others are still
 * believed, until an operator takes them away. Thread-safe.
 */
public final class LinkSecrets {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int SECRET_BYTES = 16;
    private static final int KEY_ID_BYTES = 6;

    private final List<SecretKeySpec> keys;

    /** @param key at least 32 bytes, from the environment, never from code */
    public LinkSecrets(byte[] key) {
        this(List.of(key));
    }

    /** @param keys the one that signs, then those from before it */
    public LinkSecrets(List<byte[]> keys) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("REDRESS_SECRET_KEY holds no key");
        }
        this.keys = keys.stream().map(LinkSecrets::checked).toList();
    }

    private static SecretKeySpec checked(byte[] key) {
        if (key.length < 32) {
            throw new IllegalArgumentException(
                    "REDRESS_SECRET_KEY must be base64 of at least 32 random bytes, not of "
                            + key.length);
        }
        return new SecretKeySpec(key, "HmacSHA256");
    }

    /** What opens the complaint of this reference to its customer: 128 bits, base64url. */
    public String secretOf(Reference reference) {
        return shortened(mac("secret", reference.value()));
    }

    /** In a time that depends neither on how much of it is right nor on which key made it. */
    public boolean matches(Reference reference, String given) {
        return isOfAny("secret", reference.value(), LinkSecrets::shortened, given);
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
            // As text: several texts decode to the same bytes, and a token shall have one form.
            if (!isOfAny(
                    "token/" + purpose, body, BASE64::encodeToString, token.substring(dot + 1))) {
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
        return shortened(mac("pseudonym/" + purpose, plain));
    }

    /** What that may have been made of this, under each key that there is: to look for what an earlier one marked. */
    public List<String> pseudonyms(String purpose, String plain) {
        return keys.stream()
                .map(key -> shortened(mac(key, "pseudonym/" + purpose, plain)))
                .toList();
    }

    /** Whether this was once made of that, under whichever key. */
    public boolean isPseudonym(String purpose, String plain, String given) {
        return isOfAny("pseudonym/" + purpose, plain, LinkSecrets::shortened, given);
    }

    /** Tells a key from others and nothing about it: beside what is kept longer than the key may be. */
    public String keyId() {
        return idOf(keys.getFirst());
    }

    /** False when what that key made can no longer be told from what it did not. */
    public boolean hasKey(String id) {
        return keys.stream().anyMatch(key -> idOf(key).equals(id));
    }

    private static String idOf(SecretKeySpec key) {
        return BASE64.encodeToString(Arrays.copyOf(mac(key, "key-id", ""), KEY_ID_BYTES));
    }

    /** Every key is tried, also after one has fitted. */
    boolean isOfAny(String purpose, String text, Function<byte[], String> written, String given) {
        boolean fits = false;
        for (var key : keys) {
            fits |=
                    MessageDigest.isEqual(
                            written.apply(mac(key, purpose, text)).getBytes(StandardCharsets.UTF_8),
                            given.getBytes(StandardCharsets.UTF_8));
        }
        return fits;
    }

    byte[] mac(String purpose, String text) {
        return mac(keys.getFirst(), purpose, text);
    }

    private static String shortened(byte[] mac) {
        return BASE64.encodeToString(Arrays.copyOf(mac, SECRET_BYTES));
    }

    private static byte[] mac(SecretKeySpec key, String purpose, String text) {
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

package io.redress.intake.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256 over what was said. Each part goes in with its length, so that no two lists of parts collide. */
public final class Fingerprint {

    private final MessageDigest digest;

    public Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    public static String of(@Nullable Object... parts) {
        var fingerprint = new Fingerprint();
        for (var part : parts) {
            fingerprint.with(part);
        }
        return fingerprint.hex();
    }

    public Fingerprint with(@Nullable Object part) {
        return part == null ? length(-1) : with(part.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Fingerprint with(byte[] bytes) {
        length(bytes.length);
        digest.update(bytes);
        return this;
    }

    private Fingerprint length(int length) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            digest.update((byte) (length >>> shift));
        }
        return this;
    }

    /** 64 hex digits in lower case. Ends this fingerprint. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}

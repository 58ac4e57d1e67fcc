package io.redress.platform.sealing;

import com.google.crypto.tink.subtle.AesSiv;
import io.redress.contract.DataKey;
import io.redress.contract.UnreadableRecordException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;

/**
 * AES-SIV (RFC 5297): authenticated, and deterministic, so that a view made again equals the one before. What that gives
 * away, that two texts in one place of one complaint are the same, nobody gains from.
 */
final class AesSivKey implements DataKey {

    static final int BYTES = 64;

    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder FROM_TEXT = Base64.getUrlDecoder();

    private final UUID id;
    private final AesSiv cipher;

    AesSivKey(UUID id, byte[] key) throws GeneralSecurityException {
        this.id = id;
        this.cipher = new AesSiv(key);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String seal(String text, String place) {
        try {
            return TO_TEXT.encodeToString(
                    cipher.encryptDeterministically(bytes(text), bytes(place)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Any text can be sealed", e);
        }
    }

    @Override
    public String open(String sealed, String place) {
        try {
            return new String(
                    cipher.decryptDeterministically(FROM_TEXT.decode(sealed), bytes(place)),
                    StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            throw new UnreadableRecordException(
                    "a sealed text was changed, cut or moved: " + place, broken);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

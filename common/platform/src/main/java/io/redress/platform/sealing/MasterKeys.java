package io.redress.platform.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.KmsClients;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.redress.contract.ComplaintId;
import io.redress.contract.DataKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * The keys that complaints' keys are wrapped by: a Tink keyset. The primary wraps, all of them unwrap: a new primary
 * needs no record written again, as long as the old ones stay in the set.
 */
public final class MasterKeys {

    /** Tells a keyset that a key management service wrapped what it is for. */
    private static final byte[] PURPOSE = "redress master keys".getBytes(StandardCharsets.UTF_8);

    private final Aead keys;
    private final SecureRandom random = new SecureRandom();

    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink has its own AEADs", e);
        }
    }

    MasterKeys(KeysetHandle keyset) throws GeneralSecurityException {
        this.keys = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /**
     * A new key of a complaint.
     *
     * @param wrapped what may be written down
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody: it goes straight to the broker
    public record Made(KeyName name, byte[] wrapped, DataKey key) {}

    /** A new keyset of one key, as text for a file that only its owner may read. */
    public static String newKeyset() throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
                InsecureSecretKeyAccess.get());
    }

    /** Reads a keyset that lies open in a file, which only its owner may read. */
    public static MasterKeys read(Path file) throws IOException, GeneralSecurityException {
        return parse(Files.readString(file));
    }

    /** Reads a keyset from its text. */
    public static MasterKeys parse(String keyset) throws GeneralSecurityException {
        return new MasterKeys(
                TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get()));
    }

    /** Reads a keyset that the key of this URI wrapped; a Tink client for that service is on the classpath. */
    static MasterKeys read(Path file, String kmsUri) throws IOException, GeneralSecurityException {
        return new MasterKeys(
                TinkJsonProtoKeysetFormat.parseEncryptedKeyset(
                        Files.readString(file), KmsClients.get(kmsUri).getAead(kmsUri), PURPOSE));
    }

    public Made make(ComplaintId complaint) {
        var name = new KeyName(complaint, UUID.randomUUID());
        var bytes = new byte[AesSivKey.BYTES];
        random.nextBytes(bytes);
        try {
            return new Made(
                    name, keys.encrypt(bytes, bound(name)), new AesSivKey(name.id(), bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A good master key wraps anything", e);
        }
    }

    /** @throws IllegalStateException when none of the master keys had wrapped it under this name */
    public DataKey open(KeyName name, byte[] wrapped) {
        try {
            return new AesSivKey(name.id(), keys.decrypt(wrapped, bound(name)));
        } catch (GeneralSecurityException strange) {
            throw new IllegalStateException(
                    "key "
                            + name
                            + " was wrapped by none of the master keys in REDRESS_MASTER_KEYS:"
                            + " give this service the keyset that intake has, with all old keys in it",
                    strange);
        }
    }

    private static byte[] bound(KeyName name) {
        return name.toString().getBytes(StandardCharsets.UTF_8);
    }
}

package io.redress.standalone.installation;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.redress.standalone.StartRefused;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keyset that complaints' keys are wrapped by. Unlike the other secrets it cannot be made anew: without it,
 * everything that names a person is lost.
 */
public final class MasterKeys {

    private MasterKeys() {}

    /** Makes a keyset of one key where there is none yet. */
    public static void ensure(PrivateFile file) {
        if (file.read().isEmpty()) {
            try {
                AeadConfig.register();
                write(file, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Tink makes keys", e);
            }
        }
    }

    /** From now on a new key wraps; the old ones go on unwrapping what they wrapped. Services read it at their start. */
    public static void rotate(PrivateFile file) {
        ensure(file);
        try {
            var old =
                    TinkJsonProtoKeysetFormat.parseKeyset(
                            JsonMapper.shared().writeValueAsString(file.read()),
                            InsecureSecretKeyAccess.get());
            write(
                    file,
                    KeysetHandle.newBuilder(old)
                            .addEntry(
                                    KeysetHandle.generateEntryFromParameters(
                                                    PredefinedAeadParameters.AES256_GCM)
                                            .withRandomId()
                                            .makePrimary())
                            .build());
        } catch (GeneralSecurityException notAKeyset) {
            throw new StartRefused(file.path() + " is not a Tink keyset.", notAKeyset);
        }
    }

    private static void write(PrivateFile file, KeysetHandle keyset)
            throws GeneralSecurityException {
        Map<String, Object> contents =
                JsonMapper.shared()
                        .readValue(
                                TinkJsonProtoKeysetFormat.serializeKeyset(
                                        keyset, InsecureSecretKeyAccess.get()),
                                JsonMapper.shared()
                                        .getTypeFactory()
                                        .constructMapType(
                                                LinkedHashMap.class, String.class, Object.class));
        file.write(contents);
    }
}

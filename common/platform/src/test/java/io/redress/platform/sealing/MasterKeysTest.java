package io.redress.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.redress.contract.Reference;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MasterKeysTest {

    private final String keyset = keyset();
    private final MasterKeys master = SealedService.master(keyset);
    private final MasterKeys.Made made = master.make(Reference.ofArrival("web/lamp").complaintId());

    @Test
    void aRotationWrapsAnewAndUnwrapsTheOld() throws Exception {
        var rotated =
                new MasterKeys(
                        KeysetHandle.newBuilder(
                                        TinkJsonProtoKeysetFormat.parseKeyset(
                                                keyset, InsecureSecretKeyAccess.get()))
                                .addEntry(
                                        KeysetHandle.generateEntryFromParameters(
                                                        PredefinedAeadParameters.AES256_GCM)
                                                .withRandomId()
                                                .makePrimary())
                                .build());
        var sealed = made.key().seal("台灯坏了", "here");

        assertThat(rotated.open(made.name(), made.wrapped()).open(sealed, "here"))
                .isEqualTo("台灯坏了");
        var later = rotated.make(made.name().complaint());
        assertThatThrownBy(() -> master.open(later.name(), later.wrapped()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aWrappedKeyUnderAnotherNameIsNone() {
        var another = new KeyName(made.name().complaint(), UUID.randomUUID());

        assertThatThrownBy(() -> master.open(another, made.wrapped()))
                .hasMessageContaining("REDRESS_MASTER_KEYS");
    }

    @Test
    void aServiceWithAStrangeKeysetSaysWhatToDo() {
        assertThatThrownBy(() -> SealedService.newMaster().open(made.name(), made.wrapped()))
                .hasMessageContaining("give this service the keyset that intake has");
    }

    private static String keyset() {
        try {
            return MasterKeys.newKeyset();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.redress.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.intake.SenderProof;
import io.redress.intake.mail.mime.OpenMail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofTest {

    @TempDir private Path folder;

    @Test
    void onlyAServerThatWeTrustIsBelieved() throws IOException {
        assertThat(proof("Authentication-Results: mx.evil.example; dmarc=pass")).isEmpty();
        assertThat(proof("Authentication-Results: mx.shop.example.evil.example; dmarc=pass"))
                .isEmpty();
        assertThat(proof("Subject: Authentication-Results: mx.shop.example; dmarc=pass")).isEmpty();
        assertThat(proof("Authentication-Results: MX.shop.example 1; dmarc=pass header.from=a.b"))
                .contains(SenderProof.PROVEN);
    }

    @Test
    void theTopmostOfItsHeadersCounts() throws IOException {
        assertThat(
                        proof(
                                "Authentication-Results: mx.shop.example; spf=pass; dmarc=fail\n"
                                        + "Authentication-Results: mx.shop.example; dmarc=pass"))
                .contains(SenderProof.FORGED);
    }

    @Test
    void whatTheSenderWroteIntoACommentProvesNothing() throws IOException {
        assertThat(
                        proof(
                                "Authentication-Results: mx.shop.example; spf=none (dmarc=pass; a (b) dmarc=pass) smtp.mailfrom=x"))
                .contains(SenderProof.UNPROVEN);
        assertThat(proof("Authentication-Results: mx.shop.example; x-dmarc=pass"))
                .contains(SenderProof.UNPROVEN);
    }

    private Optional<SenderProof> proof(String headers) throws IOException {
        var raw = folder.resolve("mail.eml");
        Files.writeString(raw, headers + "\nFrom: a@b.example\n\ntext\n");
        try (var mail = OpenMail.at(raw)) {
            return Proof.of(mail.headers(), List.of("mx.shop.example"));
        }
    }
}

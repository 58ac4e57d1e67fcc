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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "spf=pass smtp.mailfrom=\"x; dmarc=pass \"@evil.example; dmarc=fail|FORGED",
                "spf=pass smtp.mailfrom=\"x(\"@evil.example; dmarc=fail|FORGED",
                "spf=pass (domain of \\(x@evil.example) smtp.mailfrom=x; dmarc=fail|FORGED",
                "spf=pass smtp.mailfrom=\"x; dmarc=fail|FORGED",
                "spf=none; dmarc/1 = fail (p=none)|FORGED",
                "dmarc=pass; dmarc=fail|FORGED",
                "spf=pass smtp.mailfrom=\"x; dmarc=pass \"@evil.example|UNPROVEN",
                "spf=pass smtp.mailfrom=\"x\\\"; dmarc=pass \"@evil.example|UNPROVEN",
                "spf=pass (\\) dmarc=pass; dmarc=pass) smtp.mailfrom=x|UNPROVEN",
                "spf=pass smtp.mailfrom=x dmarc=pass|UNPROVEN",
                "spf=pass smtp.mailfrom==?utf-8?q?=3B_dmarc=3Dpass?=@evil.example|UNPROVEN",
                "dmarc=pass; spf=pass smtp.mailfrom=\"x|UNPROVEN",
                "dmarc=pass; spf=pass (x|UNPROVEN",
                "dmarc=pass; spf=pass x)|UNPROVEN",
                "dmarc=none; dmarc=pass|UNPROVEN",
                "spf=pass smtp.mailfrom=\"a\\\"b(\"@c.example; dmarc=pass|PROVEN",
                "spf=pass (a \"b) smtp.mailfrom=x; (c) dmarc (d) = pass|PROVEN"
            })
    void nobodyProvesAnythingByWhatTheServerQuotesOfThem(String results, SenderProof proof)
            throws IOException {
        assertThat(proof("Authentication-Results: mx.shop.example; " + results)).contains(proof);
    }

    private Optional<SenderProof> proof(String headers) throws IOException {
        var raw = folder.resolve("mail.eml");
        Files.writeString(raw, headers + "\nFrom: a@b.example\n\ntext\n");
        try (var mail = OpenMail.at(raw)) {
            return Proof.of(mail.headers(), List.of("mx.shop.example"));
        }
    }
}

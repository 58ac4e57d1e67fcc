package io.redress.intake.mail.mime;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.redress.contract.Attachment;
import java.io.IOException;
import java.nio.file.Files;

/**
 * Any bytes are a mail or unreadable. In the ordinary build the kept inputs are read once; {@code
 * JAZZER_FUZZ=1 ./mvnw -pl intake-service test -Dtest=MailFuzzTest -Djazzer.hooks=true} looks for new ones.
 */
class MailFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void anyBytesAreAMailOrUnreadable(byte[] bytes) throws IOException {
        var file = Files.createTempFile("fuzz", ".eml");
        try {
            Files.write(file, bytes);
            read(file);
        } finally {
            Files.delete(file);
        }
    }

    private static void read(java.nio.file.Path file) throws IOException {
        try (var mail = OpenMail.at(file)) {
            mail.headers().sender();
            mail.headers().subject();
            mail.headers().addressed();
            mail.headers().answered();
            mail.content(
                    (stream, name) -> {
                        stream.readAllBytes();
                        return new Attachment("0".repeat(64), 1, "text/plain", "x");
                    },
                    true);
        } catch (UnreadableMailException told) {
            // The other of the two things that it may be.
        }
    }
}

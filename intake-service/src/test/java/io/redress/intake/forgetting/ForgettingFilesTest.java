package io.redress.intake.forgetting;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.ComplaintId;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.intake.RightsEvent.PersonalDataErased;
import io.redress.intake.IntakeTest;
import io.redress.intake.Multipart;
import io.redress.platform.attachment.AttachmentStore;
import io.redress.platform.log.LogReaders;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ForgettingFilesTest extends IntakeTest {

    @Autowired private OwnedFiles files;
    @Autowired private AttachmentStore store;
    @Autowired private LogReaders readers;

    @Test
    void aFileGoesWithTheLastOfItsOwnersAndNotBefore() {
        var one = filed("one");
        var two = filed("two");
        var file = fileOf(one);
        assertThat(fileOf(two)).isEqualTo(file);
        var later = forgetting(Duration.ofHours(1));

        erase(one);
        eventually(() -> assertThat(ownedBy(one)).isFalse());
        later.remove();
        assertThat(store.has(file)).isTrue();

        erase(two);
        eventually(() -> assertThat(files.nobodys()).contains(file));
        forgetting(Duration.ZERO).remove();
        assertThat(store.has(file)).as("stored a moment ago").isTrue();
        later.remove();
        assertThat(store.has(file)).isFalse();
        assertThat(files.nobodys()).doesNotContain(file);
    }

    private ForgettingFiles forgetting(Duration ahead) {
        return new ForgettingFiles(
                files,
                store,
                readers,
                Clock.offset(Clock.systemUTC(), ahead),
                Duration.ofMinutes(10));
    }

    private ComplaintId filed(String narrative) {
        var form =
                new Multipart()
                        .field("name", "张三")
                        .field("narrative", narrative)
                        .file(
                                "attachments",
                                "invoice.txt",
                                "text/plain",
                                "the same invoice".getBytes(StandardCharsets.UTF_8));
        return postMultipart("/api/complaints", form).complaint();
    }

    private static String fileOf(ComplaintId complaint) {
        var received = (ComplaintReceived) events(complaint).getFirst();
        return received.attachments().getFirst().sha256();
    }

    private boolean ownedBy(ComplaintId complaint) {
        return files.isOwner(complaint);
    }

    private static void erase(ComplaintId complaint) {
        topics().put(new PersonalDataErased(complaint, "consent-withdrawn", Instant.now()));
    }
}

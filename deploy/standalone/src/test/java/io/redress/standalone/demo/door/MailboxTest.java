package io.redress.standalone.demo.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {

    @TempDir Path folder;

    @Test
    void findsTheNewestMailToAnAddressThatSaysWhatIsLookedFor() throws Exception {
        put("1-RD-00000-0000-0000-acknowledgement-0a1b2c3d-4e5f", "ann@example.org", "first", 1);
        put(
                "2-RD-00000-0000-0000-question-0a1b2c3d-4e5f",
                "ann@example.org",
                "second, and more",
                2);
        put("3-RD-00000-0000-0000-offer-0a1b2c3d-4e5f", "bob@example.org", "third", 3);
        var mailbox = new Mailbox(folder);

        var newest = mailbox.newest("ANN@example.org", mail -> true).orElseThrow();

        assertThat(newest.text()).contains("second, and more").doesNotContain("<p>");
        assertThat(newest.asks()).isTrue();
        assertThat(newest.replyTo()).isEqualTo("complaints+token@redress.local");
        assertThat(mailbox.newest("ann@example.org", mail -> mail.text().contains("first")))
                .get()
                .matches(mail -> !mail.asks());
        assertThat(mailbox.newest("carl@example.org", mail -> true)).isEmpty();
    }

    @Test
    void isEmptyBeforeThereIsAFolder() {
        assertThat(new Mailbox(folder.resolve("none")).newest("ann@example.org", mail -> true))
                .isEmpty();
    }

    private void put(String name, String to, String text, long second) throws IOException {
        var file = folder.resolve(name + ".eml");
        Files.writeString(
                file,
                """
                From: complaints@redress.local
                Reply-To: complaints+token@redress.local
                To: %s
                Subject: News
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                %s
                --b
                Content-Type: text/html; charset=utf-8

                <p>%s</p>
                --b--
                """
                        .formatted(to, text, text));
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(second)));
    }
}

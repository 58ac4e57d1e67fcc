package io.redress.intake.mail.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.contract.Attachment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenMailTest {

    @TempDir private Path directory;
    private final List<String> kept = new ArrayList<>();

    @Test
    void ofAlternativesThePlainTextIsTakenAndPicturesAreFiles() throws IOException {
        var content =
                read(
                        """
                        Content-Type: multipart/related; boundary=r

                        --r
                        Content-Type: multipart/alternative; boundary=a

                        --a
                        Content-Type: text/plain

                        plain
                        --a
                        Content-Type: text/html

                        <p>rich</p>
                        --a--
                        --r
                        Content-Type: image/png
                        Content-ID: <x>

                        pixels
                        --r--
                        """);

        assertThat(content.text()).isEqualTo("plain");
        assertThat(kept).containsExactly("null:pixels");
    }

    @Test
    void anHtmlOnlyMailIsText() throws IOException {
        assertThat(read("Content-Type: text/html\n\n<p>only <i>rich</i></p>").text())
                .isEqualTo("only rich");
    }

    @Test
    void aMailWithoutItsLastBoundaryOrAnyTypeIsReadAsFarAsItGoes() throws IOException {
        assertThat(
                        read("Content-Type: multipart/mixed; boundary=b\n\n--b\n\nfirst\n--b\n\nsecond")
                                .text())
                .isEqualTo("first\n\nsecond");
        assertThat(read("Content-Type: ;;;nonsense\n\nstill here").text()).isEqualTo("still here");
        assertThat(read("Content-Transfer-Encoding: x-unheard-of\n\nas it is").text())
                .isEqualTo("as it is");
        assertThat(read("Content-Transfer-Encoding: base64\n\nYWJj!!!ZGVm").text()).isNotEmpty();
    }

    @Test
    void attachedMailsAndTextFilesAreFiles() throws IOException {
        read(
                "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n\nSubject: inner\n\nx\n--b\nContent-Type: text/plain; name=notes.txt\n\nnotes\n--b--\n");

        assertThat(kept).containsExactly("null:Subject: inner\n\nx", "notes.txt:notes");
    }

    @Test
    void nestingBeyondReasonIsNotFollowed() {
        var deep = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append("\n");
        }
        assertThatThrownBy(() -> read(deep + "\n\nx")).isInstanceOf(UnreadableMailException.class);
        assertThatThrownBy(
                        () ->
                                read(
                                        "Content-Type: multipart/mixed; boundary=b\n\n"
                                                + "--b\n\nx\n".repeat(1_000)))
                .isInstanceOf(UnreadableMailException.class);
    }

    @Test
    void theMessagesThatItAnswersAreFoundNearestFirst() throws IOException {
        try (var mail =
                open(
                        "References: <a@x> <b@x>\nIn-Reply-To: <b@x> (Thursday)\nFrom: \"Li\" <li@x.org>\n\nx")) {
            assertThat(mail.headers().answered()).containsExactly("<b@x>", "<a@x>");
            assertThat(mail.headers().sender())
                    .hasValueSatisfying(
                            sender -> assertThat(sender.address()).isEqualTo("li@x.org"));
            assertThat(mail.headers().messageId()).isNull();
        }
    }

    @RepeatedTest(300)
    void noBytesWhateverBreakTheReader(RepetitionInfo repetition) throws IOException {
        var random = new Random(repetition.getCurrentRepetition());
        var mail =
                """
                From: a@b.cn
                Subject: =?gbk?B?xxxx?=
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/html; charset=big5
                Content-Transfer-Encoding: quoted-printable

                <p>=B7x</p>
                --b
                Content-Disposition: attachment; filename*=gbk''%B7%B7

                file
                --b--
                """
                        .getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < 1 + random.nextInt(20); i++) {
            mail[random.nextInt(mail.length)] = (byte) random.nextInt(256);
        }
        var file = directory.resolve("mutated.eml");
        Files.write(file, mail);
        try (var open = OpenMail.at(file)) {
            open.headers().sender();
            open.headers().answered();
            open.headers().subject();
            assertThat(open.content(this::keep, random.nextBoolean())).isNotNull();
        } catch (UnreadableMailException known) {
            assertThat(known).hasMessageNotContaining("xxxx");
        }
    }

    private MailContent read(String mail) throws IOException {
        try (var open = open(mail)) {
            return open.content(this::keep, false);
        }
    }

    private OpenMail open(String mail) throws IOException {
        var file = Files.createTempFile(directory, "mail", ".eml");
        Files.writeString(file, mail);
        return OpenMail.at(file);
    }

    private Attachment keep(java.io.InputStream bytes, String name) throws IOException {
        kept.add(name + ":" + new String(bytes.readAllBytes(), StandardCharsets.UTF_8).strip());
        return new Attachment("0".repeat(64), 0, "x/y", "z");
    }
}

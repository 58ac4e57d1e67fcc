package io.redress.feedback.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldMailsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @TempDir private Path folder;

    @Test
    void mailsGoWhenTheirTimeIsOverFinishedOrNotAndNothingElseDoes() throws IOException {
        for (var name :
                new String[] {
                    "20260824-080000-RD-A-offer-1.eml",
                    "20260824-075959-RD-A-offer-2.eml",
                    "notes of mine.eml",
                    "20260824-080000-RD-A-offer-3.part",
                    "20200101-000000-unfinished.part",
                    "20200101-000000-a note of mine.txt"
                }) {
            Files.createFile(folder.resolve(name));
        }

        removing(folder).remove();

        try (var left = Files.list(folder)) {
            assertThat(left.map(it -> it.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "20260824-080000-RD-A-offer-1.eml",
                            "notes of mine.eml",
                            "20260824-080000-RD-A-offer-3.part",
                            "20200101-000000-a note of mine.txt");
        }
    }

    @Test
    void noFolderIsNoMailYet() {
        removing(folder.resolve("none")).remove();

        assertThat(folder.resolve("none")).doesNotExist();
    }

    private static OldMails removing(Path folder) {
        return new OldMails(folder, Duration.ofDays(90), Clock.fixed(NOW, ZoneOffset.UTC));
    }
}

package io.redress.feedback.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Takes mails out of the folder once they are older than an operator wants to keep them. The age is in the
 * name: a folder that was restored or copied has young files with old mails in them. What a killed process left
 * unfinished goes as well; what we did not write stays.
 */
final class OldMails {

    private static final Logger log = LoggerFactory.getLogger(OldMails.class);
    private static final int STAMP = "yyyyMMdd-HHmmss".length();

    private final Path folder;
    private final Duration keep;
    private final Clock clock;

    OldMails(Path folder, Duration keep, Clock clock) {
        this.folder = folder;
        this.keep = keep;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void remove() {
        var oldest = clock.instant().minus(keep);
        try (var files = Files.newDirectoryStream(folder, "*.{eml,part}")) {
            for (var file : files) {
                if (isBefore(oldest, file.getFileName().toString())) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (NoSuchFileException noMailYet) {
            log.debug("No mail was written yet");
        } catch (IOException unreadable) {
            log.warn("Cannot remove old mails from {}", folder, unreadable);
        }
    }

    private static boolean isBefore(Instant oldest, String name) {
        try {
            return name.length() > STAMP
                    && FolderPostman.SORTABLE
                            .parse(name.substring(0, STAMP), Instant::from)
                            .isBefore(oldest);
        } catch (DateTimeParseException notOurs) {
            return false;
        }
    }
}

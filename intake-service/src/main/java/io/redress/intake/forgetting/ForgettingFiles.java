package io.redress.intake.forgetting;

import io.redress.platform.attachment.AttachmentStore;
import io.redress.platform.log.LogReaders;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes files that belong to nobody any more. One that was stored a moment ago stays a while: somebody else may have
 * sent the same bytes, and their arrival is not read yet.
 */
@Component
class ForgettingFiles {

    private static final Logger log = LoggerFactory.getLogger(ForgettingFiles.class);

    private final OwnedFiles files;
    private final AttachmentStore store;
    private final LogReaders readers;
    private final Clock clock;
    private final Duration justStored;

    ForgettingFiles(
            OwnedFiles files,
            AttachmentStore store,
            LogReaders readers,
            Clock clock,
            @Value("${redress.intake.files.just-stored:10m}") Duration justStored) {
        this.files = files;
        this.store = store;
        this.readers = readers;
        this.clock = clock;
        this.justStored = justStored;
    }

    @Scheduled(fixedDelayString = "PT15S", initialDelayString = "PT15S")
    void remove() {
        if (!readers.ready()) {
            return;
        }
        for (var file : files.nobodys()) {
            try {
                if (store.remove(file, clock.instant().minus(justStored))) {
                    files.gone(file);
                }
            } catch (IOException failed) {
                log.warn("A file of nobody's stays for now: {}", failed.toString());
            }
        }
    }
}

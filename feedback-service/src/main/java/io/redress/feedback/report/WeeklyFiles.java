package io.redress.feedback.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * The reviews that were made by schedule: {@code reports/review-2026-11-16-zh.pdf}, one in each language
 * for each week that is over. Made once, and then left as it was handed out: what the same week looks like
 * after later corrections is on the page.
 */
final class WeeklyFiles {

    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

    private final Path folder;
    private final Reviewing reviewing;
    private final ReviewPaper paper;

    WeeklyFiles(Path folder, Reviewing reviewing, ReviewPaper paper) {
        this.folder = folder;
        this.reviewing = reviewing;
        this.paper = paper;
    }

    /** Makes what is missing of the last week. Returns how many. */
    int make(Instant now) {
        int made = 0;
        var monday = reviewing.lastWeek(now);
        for (var language : LANGUAGES) {
            var file = folder.resolve("review-" + monday + "-" + language.getLanguage() + ".pdf");
            if (!Files.exists(file)) {
                write(file, paper.print(reviewing.review(monday, language), language));
                made++;
            }
        }
        return made;
    }

    /** Whole or not at all: a crash leaves no half of a report under its name. */
    private void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(folder);
            var beside = Files.createTempFile(folder, "review-", ".part");
            Files.write(beside, bytes);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write the weekly review", failed);
        }
    }
}

package io.redress.feedback.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import io.redress.feedback.board.Book;
import io.redress.feedback.domain.Complaints;
import io.redress.feedback.figures.Figures;
import io.redress.feedback.figures.FiguresPolicy;
import io.redress.feedback.policy.PolicyFiles;
import io.redress.testkit.Infrastructure;
import io.redress.testkit.RecordedLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.data.mongodb.core.MongoTemplate;

class WeeklyFilesTest {

    static final Instant A_TUESDAY = Instant.parse("2026-11-10T02:00:00Z");

    @TempDir Path folder;

    final Figures figures =
            new Figures(
                    new MongoTemplate(
                            MongoClients.create(Infrastructure.mongoUri()),
                            "review-" + UUID.randomUUID()),
                    new RecordedLog());
    final ResourceBundleMessageSource messages = messages();
    final Reviewing reviewing =
            new Reviewing(
                    new Book(figures.pages()), FiguresPolicy.read(new PolicyFiles(null)), messages);

    @Test
    void theWeekThatIsOverIsPrintedOnceInBothLanguages() throws Exception {
        var files = new WeeklyFiles(folder, reviewing, new ReviewPaper(messages));
        assertThat(files.make(A_TUESDAY)).isEqualTo(2);
        assertThat(files.make(A_TUESDAY.plusSeconds(3_600))).isZero();
        try (var made = Files.list(folder)) {
            assertThat(made.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "review-2026-11-02-zh.pdf", "review-2026-11-02-en.pdf");
        }
    }

    @Test
    void theReviewTellsTheWeekBesideTheWeekBefore() {
        figures.hear(Complaints.about("review-1").received());
        var review = reviewing.review(reviewing.lastWeek(A_TUESDAY), Locale.ENGLISH);
        assertThat(review.about()).isEqualTo("2026-11-02 – 2026-11-08");
        assertThat(review.sections().get(1).rows())
                .singleElement()
                .satisfies(row -> assertThat(row).startsWith("2026-11-02", "1", "0"));
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.addBasenames("messages", "redress/messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(Locale.CHINESE);
        return messages;
    }
}

package io.redress.feedback.report;

import io.redress.feedback.board.Book;
import io.redress.feedback.config.FeedbackProperties;
import io.redress.feedback.figures.FiguresPolicy;
import io.redress.platform.log.LogReaders;
import java.time.Clock;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

    @Bean
    Reviewing reviewing(Book book, FiguresPolicy policy, MessageSource messages) {
        return new Reviewing(book, policy, messages);
    }

    @Bean
    ReviewPaper reviewPaper(MessageSource messages) {
        return new ReviewPaper(messages);
    }

    @Bean
    WeeklyFiles weeklyFiles(FeedbackProperties properties, Reviewing reviewing, ReviewPaper paper) {
        return new WeeklyFiles(properties.dataDir().resolve("reports"), reviewing, paper);
    }

    @Bean
    Round reviewRound(WeeklyFiles files, LogReaders readers, Clock clock) {
        return new Round(files, readers, clock);
    }

    /** Looks every hour whether the last week has its review: a machine that slept on Monday makes it later. */
    record Round(WeeklyFiles files, LogReaders readers, Clock clock) {

        @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
        void make() {
            if (readers.ready()) {
                files.make(clock.instant());
            }
        }
    }
}

package io.redress.feedback.figures;

import io.micrometer.core.instrument.MeterRegistry;
import io.redress.feedback.indicators.Calendar;
import io.redress.feedback.policy.FeedbackPolicy;
import io.redress.feedback.policy.PolicyFiles;
import io.redress.platform.log.EventLog;
import io.redress.platform.log.LogReaders;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.Scheduled;

@Configuration(proxyBeanMethods = false)
class FiguresConfiguration {

    @Bean
    FiguresPolicy figuresPolicy(PolicyFiles files) {
        return FiguresPolicy.read(files);
    }

    @Bean
    CaseRecordOf caseRecordOf(FiguresPolicy policy) {
        return new CaseRecordOf(policy);
    }

    @Bean
    FigurePages figurePages(MongoOperations mongo, FeedbackPolicy policy) {
        return new FigurePages(mongo, new Calendar(policy.zone()));
    }

    @Bean
    ToldDays toldDays(MongoOperations mongo) {
        return new ToldDays(mongo);
    }

    @Bean
    FigureView figureView(
            MongoOperations mongo, FigurePages pages, ToldDays told, CaseRecordOf records) {
        return new FigureView(mongo, pages, told, new CountedCaseOf(records));
    }

    @Bean
    CaseFacts caseFacts(
            MongoOperations mongo, EventLog eventLog, CaseRecordOf records, FigureView figures) {
        return new CaseFacts(mongo, eventLog, records, figures);
    }

    @Bean
    IndicatorTeller indicatorTeller(FigurePages pages, ToldDays told, EventLog log) {
        return new IndicatorTeller(pages, told, log);
    }

    @Bean
    IndicatorGauges indicatorGauges(FigurePages pages, MeterRegistry meters) {
        return new IndicatorGauges(pages, meters);
    }

    @Bean
    Round figuresRound(
            IndicatorTeller teller, IndicatorGauges gauges, LogReaders readers, Clock clock) {
        return new Round(teller, gauges, readers, clock);
    }

    /** Tells what changed, and renews the metrics, as soon as the readers are at work. */
    record Round(IndicatorTeller teller, IndicatorGauges gauges, LogReaders readers, Clock clock) {

        @Scheduled(fixedDelayString = "${redress.feedback.figures.tell-every:PT3S}")
        void tell() {
            if (readers.ready()) {
                teller.tell();
            }
        }

        @Scheduled(fixedDelayString = "${redress.feedback.figures.measure-every:PT30S}")
        void measure() {
            if (readers.ready()) {
                gauges.renew(clock.instant());
            }
        }
    }
}

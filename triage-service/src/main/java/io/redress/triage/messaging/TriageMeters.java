package io.redress.triage.messaging;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.redress.triage.triaging.TriageComplaints.Triaged;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What triage did, in the domain's words. */
@Component
class TriageMeters {

    private final MeterRegistry meters;
    private final DistributionSummary confidence;
    private final Timer sinceReceipt;
    private final Timer perText;

    TriageMeters(MeterRegistry meters) {
        this.meters = meters;
        confidence =
                DistributionSummary.builder("redress.triage.confidence")
                        .description("how sure triage is of the category")
                        .serviceLevelObjectives(0.2, 0.4, 0.6, 0.8, 1.0)
                        .register(meters);
        sinceReceipt =
                Timer.builder("redress.triage.time.since.receipt")
                        .description("from the receipt of a complaint to its assessment on the log")
                        .register(meters);
        perText =
                Timer.builder("redress.triage.reading")
                        .description(
                                "share of a batch's time that one text took; count/s is texts/s")
                        .register(meters);
    }

    Batch batch() {
        return new Batch();
    }

    /** A batch under way. */
    final class Batch {

        private final long began = System.nanoTime();

        void done(List<Triaged> triaged) {
            long each = (System.nanoTime() - began) / Math.max(1, triaged.size());
            triaged.forEach(one -> count(one, each));
        }
    }

    private void count(Triaged triaged, long nanos) {
        var read = triaged.assessment();
        meters.counter(
                        "redress.triage.assessments",
                        "category",
                        read.category().code(),
                        "severity",
                        read.severity().code(),
                        "needs_person",
                        Boolean.toString(read.needsPerson()),
                        "path",
                        read.path().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .increment();
        confidence.record(read.confidence());
        perText.record(Duration.ofNanos(nanos));
        sinceReceipt.record(
                Duration.between(
                        triaged.complaint().arrival().receivedAt(),
                        triaged.envelope().occurredAt()));
    }
}

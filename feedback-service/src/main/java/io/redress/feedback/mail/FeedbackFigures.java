package io.redress.feedback.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.redress.contract.followup.FollowUpEvent.ComplaintClosed;
import io.redress.contract.followup.FollowUpEvent.SurveyAnswered;
import io.redress.feedback.mail.MessageStore.Backlog;
import java.time.Duration;

/** What ops teams watch of the follow-up. Counted once per event, save around a crash; never at a rebuild. */
final class FeedbackFigures {

    private final MeterRegistry meters;
    private volatile Backlog backlog = new Backlog(0, Duration.ZERO);

    FeedbackFigures(MeterRegistry meters) {
        this.meters = meters;
        Gauge.builder("redress.mail.backlog", this, it -> it.backlog.mails())
                .description("mails that the mail server has not taken yet, when last counted")
                .register(meters);
        Gauge.builder("redress.mail.backlog.age", this, it -> it.backlog.age().toSeconds())
                .description("how long the oldest of them has waited")
                .baseUnit("seconds")
                .register(meters);
    }

    void decided(KeptMessage message) {
        meters.counter(
                        "redress.messages.sent",
                        "kind",
                        message.mail().kind().code(),
                        "delivery",
                        message.delivery().code())
                .increment();
    }

    void answered(SurveyAnswered answered) {
        meters.counter("redress.surveys.answered", "rating", String.valueOf(answered.rating()))
                .increment();
    }

    void closed(ComplaintClosed closed) {
        meters.counter("redress.complaints.closed", "outcome", closed.outcome().code()).increment();
    }

    void mails(SendingState became, int howMany) {
        if (howMany > 0) {
            meters.counter("redress.mails", "state", became.code()).increment(howMany);
        }
    }

    void backlog(Backlog counted) {
        backlog = counted;
    }
}

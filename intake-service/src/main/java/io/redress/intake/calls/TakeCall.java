package io.redress.intake.calls;

import io.redress.contract.Channel;
import io.redress.contract.intake.Arrival;
import io.redress.contract.intake.IntakeEvent.CallUpdated;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.intake.arrival.Arrivals;
import io.redress.intake.arrival.Receipt;
import io.redress.intake.arrival.Receipts;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Use case: a call centre system tells of a call. The first telling is the complaint, later ones
 * complete it. Where nobody can say which it is, both are written: readers know a second
 * {@link ComplaintReceived} for a copy, and take the completion all the same. Both bear the same arrival, by which a
 * reader sees that they are one telling. The completion goes first: if the other is not written any more, the
 * telling that is sent again still counts as a new one.
 */
@Component
class TakeCall {

    private final Arrivals arrivals;
    private final Receipts receipts;
    private final KnownCalls calls;

    TakeCall(Arrivals arrivals, Receipts receipts, KnownCalls calls) {
        this.arrivals = arrivals;
        this.receipts = receipts;
        this.calls = calls;
    }

    /** @throws io.redress.platform.log.LogUnavailableException when it is not ours and must be sent again */
    Receipt take(CallReport report) {
        var arrival = arrivals.knock(Channel.PHONE, report.fingerprint());
        try {
            switch (calls.tell(report)) {
                case NEW, SAME -> arrivals.append(complaint(report, arrival));
                case UPDATE -> arrivals.append(update(report, arrival));
                case UNSURE -> arrivals.append(update(report, arrival), complaint(report, arrival));
            }
        } catch (RuntimeException notWritten) {
            calls.forget(report);
            throw notWritten;
        }
        return receipts.of(report.reference());
    }

    private static ComplaintReceived complaint(CallReport report, Arrival arrival) {
        return new ComplaintReceived(
                report.complaintId(),
                report.reference(),
                arrival,
                report.caller(),
                null,
                report.narrative(),
                report.matter(),
                List.of(),
                null,
                arrival.receivedAt());
    }

    private static CallUpdated update(CallReport report, Arrival arrival) {
        var said = report.transcript() != null ? report.transcript() : report.summary();
        return new CallUpdated(
                report.complaintId(),
                arrival,
                report.callId(),
                said,
                report.recordingUrl(),
                arrival.receivedAt());
    }
}

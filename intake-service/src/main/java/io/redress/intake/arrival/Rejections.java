package io.redress.intake.arrival;

import io.redress.contract.Channel;
import io.redress.contract.ComplaintId;
import io.redress.contract.Reference;
import io.redress.contract.intake.Arrival;
import io.redress.contract.intake.IntakeEvent.ArrivalRejected;
import io.redress.contract.intake.RejectionReason;
import io.redress.platform.log.LogUnavailableException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes down what was refused, beside the answer and never in its way: at most {@link #IN_FLIGHT}
 * at a time, and what comes on top of a flood, or while the broker is away, is left out of both sides
 * of the ledger.
 */
@Component
public class Rejections {

    private static final Logger log = LoggerFactory.getLogger(Rejections.class);
    static final int IN_FLIGHT = 1_000;

    private final Arrivals arrivals;
    private final Semaphore free = new Semaphore(IN_FLIGHT);

    Rejections(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    /** Something that might have been a complaint was refused. */
    public void note(Channel channel, RejectionReason reason) {
        note(channel, reason, null);
    }

    /** @param answered the complaint whose customer was refused; null when it might have been a new one */
    public void note(Channel channel, RejectionReason reason, @Nullable ComplaintId answered) {
        if (!free.tryAcquire()) {
            return;
        }
        var arrival = arrivals.knock(channel, "");
        var complaint = answered == null ? complaintOf(arrival) : answered;
        Thread.ofVirtual()
                .name("rejection")
                .start(
                        () ->
                                append(
                                        new ArrivalRejected(
                                                complaint, arrival, reason, arrival.receivedAt())));
    }

    /** True when it was refused at the door of new complaints, and not as an answer to one. */
    public static boolean atTheDoor(ArrivalRejected rejected) {
        return rejected.complaintId().equals(complaintOf(rejected.arrival()));
    }

    private void append(ArrivalRejected rejected) {
        try {
            arrivals.append(rejected);
        } catch (LogUnavailableException away) {
            log.debug("A refusal was not written down: the broker is away");
        } finally {
            free.release();
        }
    }

    private static ComplaintId complaintOf(Arrival arrival) {
        return Reference.ofArrival("rejected/" + arrival.arrivalId()).complaintId();
    }
}

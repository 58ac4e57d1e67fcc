package io.redress.intake.journey;

import io.redress.contract.Reference;
import io.redress.platform.limit.Buckets;
import io.redress.platform.limit.Caller;
import io.redress.platform.limit.RateLimit;
import io.redress.platform.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;

/**
 * How much may be written to one complaint in a minute, wherever from. Counted behind the secret: whoever knows a
 * reference alone uses up nothing of its customer's.
 */
public final class Share {

    private final Buckets complaints;

    public Share(long perMinute) {
        this.complaints = new Buckets(perMinute);
    }

    /** @throws ProblemException when it is used up */
    void take(Reference opened, HttpServletRequest request) {
        if (!Caller.of(request.getRemoteAddr()).loopback()) {
            complaints
                    .take(opened.value())
                    .ifPresent(
                            wait -> {
                                throw new ProblemException(RateLimit.tooMany(wait));
                            });
        }
    }
}

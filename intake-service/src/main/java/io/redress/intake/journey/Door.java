package io.redress.intake.journey;

import io.redress.contract.Reference;
import io.redress.intake.arrival.Erased;
import io.redress.intake.arrival.Receipts;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a complaint to whoever has its reference and secret. Asks no store. */
@Component
public class Door {

    public static final String HEADER = "X-Redress-Secret";
    public static final String PARAMETER = "secret";

    private final Receipts receipts;
    private final Share share;
    private final Erased erased;

    Door(Receipts receipts, Share share, Erased erased) {
        this.receipts = receipts;
        this.share = share;
        this.erased = erased;
    }

    /**
     * To whom it belonged, an erased one says so; to anybody else it says what any other says.
     *
     * @throws NoSuchComplaintException the same for an unknown reference and a wrong secret
     * @throws ErasedException when nobody is in it any more
     */
    public Reference open(String reference, @Nullable String secret) {
        var opened =
                receipts.opened(reference, secret == null ? "" : secret)
                        .orElseThrow(NoSuchComplaintException::new);
        erased.since(opened.complaintId())
                .ifPresent(
                        at -> {
                            throw new ErasedException(at);
                        });
        return opened;
    }

    /** With the secret in the header, or in the link's parameter. */
    public Reference open(String reference, HttpServletRequest request) {
        var header = request.getHeader(HEADER);
        return open(reference, header != null ? header : request.getParameter(PARAMETER));
    }

    /**
     * To somebody who writes something.
     *
     * @throws io.redress.platform.problem.ProblemException when so much was written to it that they have to wait
     */
    public Reference openToWrite(
            String reference, @Nullable String secret, HttpServletRequest request) {
        var opened = open(reference, secret);
        share.take(opened, request);
        return opened;
    }

    /** The same with the secret in the header, or in the link's parameter. */
    public Reference openToWrite(String reference, HttpServletRequest request) {
        var opened = open(reference, request);
        share.take(opened, request);
        return opened;
    }
}

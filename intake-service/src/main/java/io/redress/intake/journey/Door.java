package io.redress.intake.journey;

import io.redress.contract.Reference;
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

    Door(Receipts receipts) {
        this.receipts = receipts;
    }

    /** @throws NoSuchComplaintException the same for an unknown reference and a wrong secret */
    public Reference open(String reference, @Nullable String secret) {
        return receipts.opened(reference, secret == null ? "" : secret)
                .orElseThrow(NoSuchComplaintException::new);
    }

    /** With the secret in the header, or in the link's parameter. */
    public Reference open(String reference, HttpServletRequest request) {
        var header = request.getHeader(HEADER);
        return open(reference, header != null ? header : request.getParameter(PARAMETER));
    }
}

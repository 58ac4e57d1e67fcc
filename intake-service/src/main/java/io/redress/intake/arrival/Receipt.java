package io.redress.intake.arrival;

import io.redress.contract.ComplaintId;
import io.redress.contract.Reference;
import java.net.URI;

/** What a customer is given to keep. Same arrival, same receipt. */
public record Receipt(
        ComplaintId complaintId, Reference reference, String secret, URI trackingUrl) {

    /** The tracking address without the origin, for links on our own pages. */
    public String path() {
        return trackingUrl.getRawPath() + "?" + trackingUrl.getRawQuery();
    }
}

package io.redress.intake.complaints;

import io.redress.contract.Attachment;
import io.redress.contract.Channel;
import io.redress.contract.Reference;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.intake.arrival.Arrivals;
import io.redress.intake.arrival.Receipt;
import io.redress.intake.arrival.Receipts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Use case: somebody files a complaint. The same key with the same content is the same complaint and
 * gives the same receipt; the same key with other content is another complaint, for nothing may be
 * lost; without a key every filing is its own.
 */
@Component
public class FileComplaint {

    private final Arrivals arrivals;
    private final Receipts receipts;

    FileComplaint(Arrivals arrivals, Receipts receipts) {
        this.arrivals = arrivals;
        this.receipts = receipts;
    }

    /** @throws io.redress.platform.log.LogUnavailableException when it is not ours and must be sent again */
    public Receipt file(
            ComplaintForm form, Channel channel, List<Attachment> files, @Nullable String key) {
        var fingerprint = form.fingerprint(channel, files);
        var arrival = arrivals.knock(channel, fingerprint);
        var ownKey = key == null ? "unkeyed/" + arrival.arrivalId() : "keyed/" + key;
        var reference = Reference.ofArrival(channel.code() + "/" + ownKey + "/" + fingerprint);
        var receipt = receipts.of(reference);
        arrivals.append(
                new ComplaintReceived(
                        receipt.complaintId(),
                        reference,
                        arrival,
                        form.complainant(),
                        null,
                        form.narrative(),
                        form.matter(),
                        files,
                        null,
                        arrival.receivedAt()));
        return receipt;
    }
}

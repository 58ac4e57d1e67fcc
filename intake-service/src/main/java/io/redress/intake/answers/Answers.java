package io.redress.intake.answers;

import io.redress.contract.Attachment;
import io.redress.contract.Channel;
import io.redress.contract.ComplaintId;
import io.redress.contract.Reference;
import io.redress.contract.intake.Arrival;
import io.redress.contract.intake.IntakeEvent.ChoiceReceived;
import io.redress.contract.intake.IntakeEvent.MessageReceived;
import io.redress.contract.intake.IntakeEvent.WithdrawalReceived;
import io.redress.intake.arrival.AnswerIds;
import io.redress.intake.arrival.Arrivals;
import io.redress.intake.journey.Journeys;
import io.redress.intake.text.Fingerprint;
import io.redress.platform.Refusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Use cases of a customer whose complaint we have. Each returns when the broker has the answer. The
 * same answer under the same key is one answer; without a key each is its own.
 */
@Component
public class Answers {

    private final Arrivals arrivals;
    private final Journeys journeys;

    Answers(Arrivals arrivals, Journeys journeys) {
        this.arrivals = arrivals;
        this.journeys = journeys;
    }

    /** The id of the message. */
    public UUID write(
            Reference reference, String text, List<Attachment> files, @Nullable String key) {
        var said = new Fingerprint().with("message").with(text);
        files.forEach(file -> said.with(file.sha256()).with(file.fileName()));
        var complaint = reference.complaintId();
        var arrival = knock(complaint, said, key);
        var messageId = AnswerIds.of(complaint, "message", arrival.fingerprint());
        arrivals.append(
                new MessageReceived(
                        complaint, arrival, messageId, text, files, arrival.receivedAt()));
        return messageId;
    }

    /**
     * A choice of one option, or of none to decline them all.
     *
     * @throws Refusal when the view knows that it cannot be; what the view does not know yet is
     *     accepted, and resolution tells the customer if it comes too late
     */
    public void choose(
            Reference reference,
            UUID offerId,
            @Nullable UUID optionId,
            @Nullable String comment,
            @Nullable String key) {
        var said = new Fingerprint().with("choice").with(offerId).with(optionId).with(comment);
        var complaint = reference.complaintId();
        checkOpen(reference, offerId, optionId);
        var arrival = knock(complaint, said, key);
        arrivals.append(
                new ChoiceReceived(
                        complaint, arrival, offerId, optionId, comment, arrival.receivedAt()));
    }

    public void withdraw(Reference reference, @Nullable String reason, @Nullable String key) {
        var complaint = reference.complaintId();
        var arrival = knock(complaint, new Fingerprint().with("withdrawal").with(reason), key);
        arrivals.append(new WithdrawalReceived(complaint, arrival, reason, arrival.receivedAt()));
    }

    private void checkOpen(Reference reference, UUID offerId, @Nullable UUID optionId) {
        var journey = journeys.asFarAsKnown(reference);
        var ended = journey.ended(offerId.toString());
        if (ended.isPresent()) {
            throw new Refusal(
                    "offer-" + ended.get(), "this offer is no longer open: it was " + ended.get());
        }
        if (journey.over()) {
            throw new Refusal(
                    "case-ended", "this complaint is over: write a message if it is not solved");
        }
        journey.offer()
                .filter(offer -> offer.offerId().equals(offerId.toString()))
                .filter(offer -> optionId != null && !offer.has(optionId.toString()))
                .ifPresent(
                        offer -> {
                            throw new Refusal(
                                    "no-such-option",
                                    "this offer has no such option: read it again");
                        });
    }

    /** The key is part of what was said: under another key the same words are another answer. */
    private Arrival knock(ComplaintId complaint, Fingerprint said, @Nullable String key) {
        var own = key == null ? UUID.randomUUID().toString() : key;
        return arrivals.knock(
                Channel.WEB,
                said.with(complaint).with(key == null ? "unkeyed" : "keyed").with(own).hex());
    }
}

package io.redress.intake.mail;

import io.redress.contract.Channel;
import io.redress.contract.Reference;
import io.redress.contract.intake.IntakeEvent.ChoiceReceived;
import io.redress.contract.intake.IntakeEvent.ComplaintReceived;
import io.redress.contract.intake.IntakeEvent.MessageReceived;
import io.redress.contract.intake.QuarantineReason;
import io.redress.contract.intake.SenderProof;
import io.redress.intake.arrival.AnswerIds;
import io.redress.intake.arrival.Arrivals;
import io.redress.intake.arrival.Erased;
import io.redress.intake.files.Shelf;
import io.redress.intake.journey.Journeys;
import io.redress.intake.journey.Writer;
import io.redress.intake.mail.mime.MailHeaders;
import io.redress.intake.mail.mime.OpenMail;
import io.redress.platform.log.LogUnavailableException;
import io.redress.platform.secret.LinkSecrets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Use case: a mail is here. When a method returns, the broker has what became of it, and whoever
 * brought it may forget it; when it throws, they must keep it.
 */
@Component
public class MailDoor {

    private static final Logger log = LoggerFactory.getLogger(MailDoor.class);

    private final OwnMail ours;
    private final Shelf shelf;
    private final Arrivals arrivals;
    private final HoldMail hold;
    private final Journeys journeys;
    private final ReplyChoice choices;
    private final LinkSecrets secrets;
    private final MailSettings settings;
    private final Erased erased;

    MailDoor(
            OwnMail ours,
            Shelf shelf,
            Arrivals arrivals,
            HoldMail hold,
            Journeys journeys,
            ReplyChoice choices,
            LinkSecrets secrets,
            MailSettings settings,
            Erased erased) {
        this.ours = ours;
        this.shelf = shelf;
        this.arrivals = arrivals;
        this.hold = hold;
        this.journeys = journeys;
        this.choices = choices;
        this.secrets = secrets;
        this.settings = settings;
        this.erased = erased;
    }

    /**
     * Takes in the mail in this file.
     *
     * @throws io.redress.intake.files.TooLargeException when its sender must make it smaller
     * @throws io.redress.platform.log.LogUnavailableException when it must be brought again
     * @throws IOException when it must be brought again, for want of a place for its files
     */
    public void receive(Path raw, Delivery delivery) throws IOException {
        try (var mail = OpenMail.at(raw)) {
            var machine = MachineMail.reason(mail.headers(), delivery, ours);
            if (machine.isPresent()) {
                hold.hold(raw, mail.headers(), machine.get());
                return;
            }
            read(raw, mail, delivery);
        } catch (LogUnavailableException away) {
            throw away;
        } catch (RuntimeException nobodyCanReadIt) {
            // Also what a library did not foresee: a mail must neither be lost nor stop those
            // behind it.
            log.warn(
                    "A mail could not be read and is held: {}",
                    nobodyCanReadIt.getClass().getSimpleName());
            hold.hold(raw, QuarantineReason.UNREADABLE);
        }
    }

    private void read(Path raw, OpenMail mail, Delivery delivery) throws IOException {
        var headers = mail.headers();
        var answered = ours.answeredBy(headers, delivery);
        var words = MailWords.of(mail, shelf.load(), answered.isPresent());
        var amiss = words.amiss(headers);
        if (amiss.isPresent()) {
            hold.hold(raw, headers, amiss.get());
        } else if (answered.isPresent() && !beginsAnew(answered.get(), headers)) {
            answer(raw, answered.get(), headers, words);
        } else {
            arrivals.append(complaint(headers, words));
        }
    }

    /** What somebody writes after they were erased is a complaint of its own; what is from before is a copy. */
    private boolean beginsAnew(Reference reference, MailHeaders headers) {
        return erased.since(reference.complaintId())
                .filter(at -> headers.date().map(at::isBefore).orElse(true))
                .isPresent();
    }

    /**
     * Our signature says that somebody had a mail of ours, not who: what another address writes into a
     * complaint waits for a person. While the view cannot tell, the signature is enough for a message.
     */
    private void answer(Path raw, Reference reference, MailHeaders headers, MailWords words)
            throws IOException {
        var journey = journeys.asFarAsKnown(reference);
        var address = headers.soleSender().orElse("");
        var writer = journey.writer(secrets, address);
        if (writer == Writer.STRANGER || proof(headers) == SenderProof.FORGED) {
            hold.hold(raw, headers, QuarantineReason.SUSPICIOUS);
            return;
        }
        var choice =
                writer == Writer.COMPLAINANT
                        ? choices.of(reference, journey, headers, words)
                        : Optional.<ChoiceReceived>empty();
        if (choice.isPresent()) {
            arrivals.append(choice.get());
        } else {
            arrivals.append(message(reference, headers, words));
        }
    }

    private @Nullable SenderProof proof(MailHeaders headers) {
        return Proof.of(headers, settings.trustedServers()).orElse(null);
    }

    private MessageReceived message(Reference reference, MailHeaders headers, MailWords words) {
        var fingerprint = words.fingerprint(headers);
        var complaint = reference.complaintId();
        var arrival = arrivals.knock(Channel.EMAIL, fingerprint);
        var messageId = AnswerIds.of(complaint, "mail", words.key(headers, fingerprint));
        return new MessageReceived(
                complaint, arrival, messageId, words.text(), words.files(), arrival.receivedAt());
    }

    private ComplaintReceived complaint(MailHeaders headers, MailWords words) {
        var fingerprint = words.fingerprint(headers);
        var reference = Reference.ofArrival("mail/" + words.key(headers, fingerprint));
        var arrival = arrivals.knock(Channel.EMAIL, fingerprint);
        return MailComplaint.of(headers, words, reference, arrival, proof(headers));
    }
}

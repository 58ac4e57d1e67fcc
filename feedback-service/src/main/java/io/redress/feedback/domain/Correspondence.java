package io.redress.feedback.domain;

import io.redress.contract.Channel;
import io.redress.contract.DeterministicId;
import io.redress.contract.followup.Addressee;
import io.redress.contract.followup.Delivery;
import io.redress.contract.followup.FollowUpEvent.MessageSent;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** Writes one message to one customer: in their language, with their links, the way they can be reached. */
final class Correspondence {

    private final Wording wording;
    private final Links links;
    private final Predicate<String> mailable;

    /**
     * @param mailable whether mail may go to this address at all
     */
    Correspondence(Wording wording, Links links, Predicate<String> mailable) {
        this.wording = wording;
        this.links = links;
        this.mailable = mailable;
    }

    Links links() {
        return links;
    }

    /** A message whose id follows from its cause. */
    MessageSent because(
            UUID cause, Course to, Letter letter, Map<String, Object> blanks, Instant now) {
        return message(
                DeterministicId.of(cause, "message/" + letter.code()),
                to,
                letter,
                blanks,
                reach(to.addressee()),
                now);
    }

    MessageSent message(
            UUID messageId,
            Course to,
            Letter letter,
            Map<String, Object> blanks,
            Delivery delivery,
            Instant now) {
        var filled = new HashMap<>(blanks);
        // Nobody has shown that this address is theirs yet: nothing in the letter is of their
        // making.
        filled.put("name", letter == Letter.ACKNOWLEDGEMENT ? "" : to.addressee().name());
        filled.put("reference", to.reference().value());
        filled.put("tracking", links.tracking(to.reference()));
        var language = to.addressee().language();
        var text = wording.write(letter, language, filled);
        return new MessageSent(
                to.complaintId(),
                messageId,
                letter.kind(),
                delivery,
                language,
                text.subject(),
                text.body(),
                now);
    }

    Delivery reach(Addressee addressee) {
        var email = addressee.email();
        return email != null && mailable.test(email) ? Delivery.MAILED : Delivery.PORTAL_ONLY;
    }

    /** How we tell a customer to expect an answer: by a channel they can really be reached on. */
    static Channel toReach(Addressee addressee, Channel planned) {
        return planned == Channel.EMAIL && addressee.email() == null ? Channel.WEB : planned;
    }
}

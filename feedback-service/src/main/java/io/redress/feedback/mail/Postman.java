package io.redress.feedback.mail;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes mails away. May be asked again for a mail that it already took, after a crash. */
interface Postman {

    /**
     * @return for each mail, by message id, what became of it
     * @throws PostOfficeClosed when none could be handed over now; some may have gone out
     */
    Map<UUID, Handover> carry(List<OutgoingMail> mails);

    /** What became of one mail. */
    enum Handover {
        TAKEN,
        /** Not now; the same mail may be taken later. */
        PUT_OFF,
        /** Never: the address or the mail is refused for good. */
        REFUSED
    }

    /** The mail server cannot be reached or does not let us in: wait, nothing is wrong with the mails. */
    final class PostOfficeClosed extends RuntimeException {
        PostOfficeClosed(String message, Throwable cause) {
            super(message, cause);
        }
    }
}

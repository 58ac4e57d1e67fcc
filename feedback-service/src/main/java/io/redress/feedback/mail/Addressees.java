package io.redress.feedback.mail;

import io.redress.contract.ComplaintId;
import io.redress.contract.Reference;
import io.redress.contract.followup.Addressee;
import io.redress.contract.followup.FollowUpEvent.FollowUpStarted;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whom each complaint's mails go to. The most recent are at hand: a message mostly follows the start at once. */
final class Addressees {

    private static final int AT_HAND = 2_000;

    private final Function<ComplaintId, Optional<Recipient>> stored;
    private final Map<ComplaintId, Recipient> recent =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(16, 0.75f, true) {
                        @Override
                        protected boolean removeEldestEntry(
                                Map.Entry<ComplaintId, Recipient> eldest) {
                            return size() > AT_HAND;
                        }
                    });

    /** @param inReplyTo Message-ID of the mail that the complaint came by */
    record Recipient(Reference reference, Addressee addressee, @Nullable String inReplyTo) {}

    Addressees(Function<ComplaintId, Optional<Recipient>> stored) {
        this.stored = stored;
    }

    void remember(FollowUpStarted started) {
        var mail = started.mail();
        recent.put(
                started.complaintId(),
                new Recipient(
                        started.reference(),
                        started.addressee(),
                        mail == null ? null : mail.messageId()));
    }

    Optional<Recipient> of(ComplaintId id) {
        var known = recent.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        var found = stored.apply(id);
        found.ifPresent(recipient -> recent.put(id, recipient));
        return found;
    }
}

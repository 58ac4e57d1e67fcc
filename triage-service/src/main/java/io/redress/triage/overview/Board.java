package io.redress.triage.overview;

import io.redress.contract.Channel;
import io.redress.contract.ComplaintId;
import io.redress.contract.Personal;
import io.redress.contract.triage.TriageEvent.ComplaintTriaged;
import io.redress.triage.reviewing.LinkVerdict;
import io.redress.triage.reviewing.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What waits for a person's word, and whatever else triage knows about a complaint; a moment behind the log. */
public interface Board {

    /** The gravest first, then the longest waiting; page 0 is the first. */
    Page waiting(int page, int size);

    /** Empty until it was read. */
    Optional<Entry> find(ComplaintId id);

    /** The customer's own words, with or without a reading. */
    Optional<Words> words(ComplaintId id);

    /** Some entries, and whether there are more after them. */
    record Page(List<Entry> entries, boolean more, long waiting) {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /**
     * What the customer told us; personal data.
     *
     * @param narrative no more of it than a machine reads
     */
    record Words(
            @Personal @Nullable String subject,
            @Personal String narrative,
            Channel channel,
            Instant receivedAt) {}

    /**
     * One complaint on the board.
     *
     * @param words null while intake's record was not read yet
     * @param verdict null while nobody has judged the reading
     * @param link null while nobody has judged the proposed link
     * @param version of what people said; a form is good for this one only
     * @param over the case has ended, so that nothing hangs on it
     * @param joined it is part of another case: what it is still counts there
     * @param asked the customer wants a person to judge instead of the machine (PIPL Art. 24)
     */
    record Entry(
            ComplaintTriaged read,
            @Nullable Words words,
            @Nullable Verdict verdict,
            @Nullable LinkVerdict link,
            long version,
            boolean over,
            boolean joined,
            boolean asked) {

        /** Whether somebody must say what it is. */
        public boolean wantsVerdict() {
            return (read.needsPerson() || asked) && verdict == null && !over;
        }

        /** Whether somebody must say whether it is told twice. */
        public boolean wantsLinkVerdict() {
            var proposed = read.link();
            return proposed != null && !proposed.certain() && link == null && !over && !joined;
        }
    }
}

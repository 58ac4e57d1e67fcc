package io.redress.triage.reviewing;

import io.redress.contract.ComplaintId;
import io.redress.contract.Reference;
import io.redress.contract.triage.Judgement;
import io.redress.contract.triage.TriageEvent.ComplaintTriaged;
import io.redress.contract.triage.TriageEvent.LinkConfirmed;
import io.redress.contract.triage.TriageEvent.LinkRejected;
import io.redress.contract.triage.TriageEvent.Review;
import io.redress.contract.triage.TriageEvent.TriageConfirmed;
import io.redress.contract.triage.TriageEvent.TriageCorrected;
import io.redress.platform.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people have said to one complaint so far: the fold of their words and of nothing else. The
 * latest word counts; the same word again says nothing.
 */
public record Opinion(
        ComplaintId id,
        @Nullable Reference reference,
        @Nullable Verdict verdict,
        @Nullable LinkVerdict link) {

    static Opinion none(ComplaintId id) {
        return new Opinion(id, null, null, null);
    }

    /** Somebody says what it is, to what the machine read. */
    List<Review> judge(ComplaintTriaged read, Judgement right, String by, Instant now) {
        if (verdict != null && verdict.judgement().equals(right)) {
            return List.of();
        }
        var said = new Judgement(read.category(), read.severity(), read.flags());
        return List.of(
                said.equals(right)
                        ? new TriageConfirmed(
                                id, read.reference(), right, read.modelVersion(), by, now)
                        : new TriageCorrected(
                                id, read.reference(), said, right, read.modelVersion(), by, now));
    }

    /** @throws Refusal when no link was proposed, or a certain one needed nobody's word */
    List<Review> judgeLink(ComplaintTriaged read, boolean same, String by, Instant now) {
        var proposed = read.link();
        if (proposed == null || proposed.certain()) {
            throw new Refusal("no-link-proposed", "No link is proposed for this complaint.");
        }
        if (link != null && link.same()) {
            if (same) {
                return List.of();
            }
            throw new Refusal(
                    "link-confirmed",
                    "The link was confirmed already. Open a new case where it was wrong.");
        }
        if (link != null && !same) {
            return List.of();
        }
        return List.of(
                same
                        ? new LinkConfirmed(
                                id,
                                read.reference(),
                                proposed.earlier(),
                                proposed.earlierReference(),
                                by,
                                now)
                        : new LinkRejected(
                                id,
                                read.reference(),
                                proposed.earlier(),
                                proposed.earlierReference(),
                                by,
                                now));
    }

    Opinion after(Review event) {
        return switch (event) {
            case TriageConfirmed e ->
                    judged(e, new Verdict(e.judgement(), false, e.by(), e.occurredAt()));
            case TriageCorrected e ->
                    judged(e, new Verdict(e.right(), true, e.by(), e.occurredAt()));
            case LinkConfirmed e ->
                    linked(e, new LinkVerdict(e.earlier(), true, e.by(), e.occurredAt()));
            case LinkRejected e ->
                    linked(e, new LinkVerdict(e.earlier(), false, e.by(), e.occurredAt()));
        };
    }

    private Opinion judged(Review event, Verdict now) {
        return new Opinion(id, event.reference(), now, link);
    }

    private Opinion linked(Review event, LinkVerdict now) {
        return new Opinion(id, event.reference(), verdict, now);
    }
}

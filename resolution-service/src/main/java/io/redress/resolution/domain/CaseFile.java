package io.redress.resolution.domain;

import io.redress.contract.Category;
import io.redress.contract.ComplaintId;
import io.redress.contract.Reference;
import io.redress.contract.Severity;
import io.redress.contract.resolution.EscalationEvent.CaseEscalated;
import io.redress.contract.resolution.EscalationEvent.CaseTransferred;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.contract.resolution.ResolutionEvent.CaseOpened;
import io.redress.contract.resolution.ResolutionEvent.CaseReclassified;
import io.redress.contract.resolution.ResolutionEvent.CaseReopened;
import io.redress.contract.triage.Judgement;
import io.redress.resolution.domain.clock.Clocks;
import io.redress.resolution.domain.matter.Matters;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stays with a case while its state changes.
 *
 * @param reopenedAt when it was last reopened; null while it never was
 * @param unheard how many of the customer's messages nobody has answered
 * @param answered whether a person has answered the customer since it was opened or reopened
 * @param opened how it was opened, or how it would have been by what a person said of it later
 * @param judgedAt when that person said so, or a graver twin was joined; null while neither happened
 * @param excludedAgent who may not take it again by themselves: the handler before it was reopened
 */
public record CaseFile(
        CaseOpened opened,
        String queue,
        int tier,
        @Nullable Instant reopenedAt,
        int unheard,
        boolean answered,
        @Nullable String excludedAgent,
        Clocks clocks,
        List<PastOffer> pastOffers,
        @Nullable Instant judgedAt,
        Matters matters) {

    /** An offer that is no longer open. */
    public record PastOffer(UUID offerId, End end) {

        /** How it ended. */
        public enum End {
            ACCEPTED,
            DECLINED,
            EXPIRED,
            WITHDRAWN
        }
    }

    public CaseFile {
        pastOffers = List.copyOf(pastOffers);
        matters = sinceTheyAreKept(matters);
    }

    /** A case that an older release wrote down has none. */
    private static Matters sinceTheyAreKept(@Nullable Matters matters) {
        return matters == null ? Matters.NONE : matters;
    }

    static CaseFile of(CaseOpened e, int unheard, @Nullable Matters matters) {
        return new CaseFile(
                e,
                e.queue(),
                e.tier(),
                null,
                unheard,
                false,
                null,
                Clocks.NONE,
                List.of(),
                null,
                sinceTheyAreKept(matters));
    }

    public ComplaintId id() {
        return opened.complaintId();
    }

    public Reference reference() {
        return opened.reference();
    }

    public Category category() {
        return opened.category();
    }

    public Severity severity() {
        return opened.severity();
    }

    public Judgement judgement() {
        return new Judgement(category(), severity(), opened.flags());
    }

    /** Whether something from this time is about the present handling and not about one before a reopening. */
    boolean concerns(Instant at) {
        return reopenedAt == null || !at.isBefore(reopenedAt);
    }

    CaseFile with(Matters changed) {
        return new CaseFile(
                opened,
                queue,
                tier,
                reopenedAt,
                unheard,
                answered,
                excludedAgent,
                clocks,
                pastOffers,
                judgedAt,
                changed);
    }

    /** After something that concerns only what goes on beside its state. */
    CaseFile noting(ResolutionEvent event) {
        return with(matters.after(event));
    }

    CaseFile escalated(CaseEscalated e) {
        return movedTo(
                        e.queue(),
                        e.tier(),
                        e.previousAgent() == null ? excludedAgent : e.previousAgent())
                .noting(e);
    }

    CaseFile transferred(CaseTransferred e) {
        return movedTo(e.queue(), tier, excludedAgent).noting(e);
    }

    private CaseFile movedTo(String nextQueue, int nextTier, @Nullable String excluded) {
        return new CaseFile(
                opened,
                nextQueue,
                nextTier,
                reopenedAt,
                unheard,
                answered,
                excluded,
                clocks,
                pastOffers,
                judgedAt,
                matters);
    }

    CaseFile with(Clocks changed) {
        return new CaseFile(
                opened,
                queue,
                tier,
                reopenedAt,
                unheard,
                answered,
                excludedAgent,
                changed,
                pastOffers,
                judgedAt,
                matters);
    }

    CaseFile heardCustomer() {
        return withUnheard(unheard + 1, answered);
    }

    CaseFile answeredCustomer() {
        return withUnheard(0, true);
    }

    private CaseFile withUnheard(int messages, boolean answeredNow) {
        return new CaseFile(
                opened,
                queue,
                tier,
                reopenedAt,
                messages,
                answeredNow,
                excludedAgent,
                clocks,
                pastOffers,
                judgedAt,
                matters);
    }

    CaseFile past(UUID offerId, PastOffer.End end) {
        var ended = Stream.concat(pastOffers.stream(), Stream.of(new PastOffer(offerId, end)));
        return new CaseFile(
                opened,
                queue,
                tier,
                reopenedAt,
                unheard,
                answered,
                excludedAgent,
                clocks,
                ended.toList(),
                judgedAt,
                matters);
    }

    CaseFile reopened(CaseReopened e) {
        return new CaseFile(
                opened,
                e.queue(),
                e.tier(),
                e.occurredAt(),
                unheard,
                false,
                e.previousAgent(),
                Clocks.NONE,
                pastOffers,
                judgedAt,
                matters.after(e));
    }

    /** Whether a person's word from this time is newer than what the case goes by. */
    boolean isNews(Instant at) {
        return judgedAt == null || at.isAfter(judgedAt);
    }

    CaseFile rejudged(CaseReclassified e) {
        return new CaseFile(
                new CaseOpened(
                        id(),
                        reference(),
                        e.category(),
                        e.severity(),
                        e.flags(),
                        opened.language(),
                        opened.queue(),
                        opened.tier(),
                        opened.policyVersion(),
                        opened.occurredAt()),
                e.queue(),
                e.tier(),
                reopenedAt,
                unheard,
                answered,
                excludedAgent,
                clocks,
                pastOffers,
                isNews(e.occurredAt()) ? e.occurredAt() : judgedAt,
                matters);
    }
}

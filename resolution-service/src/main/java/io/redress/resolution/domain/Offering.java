package io.redress.resolution.domain;

import static io.redress.contract.resolution.ClockKind.FIRST_RESPONSE;
import static io.redress.contract.resolution.ClockKind.PLAN;

import io.redress.contract.Channel;
import io.redress.contract.resolution.RemedyOption;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.contract.resolution.ResolutionEvent.OfferWithdrawn;
import io.redress.contract.resolution.ResolutionEvent.RemedyDelivered;
import io.redress.contract.resolution.ResolutionEvent.RemedyOffered;
import io.redress.resolution.domain.CaseCommand.Deliver;
import io.redress.resolution.domain.CaseCommand.MakeOffer;
import io.redress.resolution.domain.CaseCommand.RecordChoice;
import io.redress.resolution.domain.CaseCommand.WithdrawOffer;
import io.redress.resolution.domain.ResolutionCase.Active;
import io.redress.resolution.domain.ResolutionCase.Handled;
import io.redress.resolution.domain.ResolutionCase.OfferMade;
import io.redress.resolution.domain.ResolutionCase.RemedyUnderWay;
import io.redress.resolution.domain.policy.ResolutionPolicy;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Remedies are put before the customer, chosen and carried out. One open offer at a time. */
final class Offering {

    private final ResolutionPolicy policy;

    Offering(ResolutionPolicy policy) {
        this.policy = policy;
    }

    /** @return when the offer expires */
    Instant check(ResolutionCase state, MakeOffer c, Instant now) {
        var active = Taking.active(state);
        mayOffer(active);
        var rules = policy.offers();
        new Menu(rules, active.file().category()).check(c.options());
        var named = c.expiresAt();
        var expiresAt = named == null ? now.plus(rules.expiresAfter()) : named;
        if (!expiresAt.isAfter(now)) {
            throw Rule.TIME_PAST.refuses(expiresAt);
        }
        return expiresAt;
    }

    void mayOffer(Active active) {
        if (active instanceof OfferMade) {
            throw Rule.OFFER_OPEN.refuses();
        }
        if (active instanceof Handled handled && handled.working() instanceof RemedyUnderWay) {
            throw Rule.REMEDY_UNDER_WAY.refuses();
        }
    }

    List<ResolutionEvent> putBeforeCustomer(
            Course course,
            UUID offerId,
            String agent,
            List<RemedyOption> options,
            String text,
            Instant expiresAt,
            Instant now) {
        return Promising.answered(
                        course.then(
                                new RemedyOffered(
                                        course.state().id(),
                                        offerId,
                                        agent,
                                        options,
                                        text,
                                        expiresAt,
                                        now)),
                        agent,
                        now)
                .thenClocks(clocks -> clocks.meet(now, FIRST_RESPONSE, PLAN))
                .thenClocks(clocks -> clocks.pauseAll(now))
                .events();
    }

    List<ResolutionEvent> withdraw(ResolutionCase state, WithdrawOffer c, Instant now) {
        if (!(Taking.active(state) instanceof OfferMade made)
                || !made.offer().offerId().equals(c.offerId())) {
            throw Rule.NO_SUCH_OFFER.refuses();
        }
        return new Course(policy, state)
                .then(new OfferWithdrawn(state.id(), c.offerId(), c.by().login(), c.reason(), now))
                .thenClocks(clocks -> clocks.resumeAll(now))
                .events();
    }

    List<ResolutionEvent> choose(ResolutionCase state, RecordChoice c, Instant now) {
        Choice.against(state, c.offerId(), c.optionId(), now)
                .ifPresent(
                        reason -> {
                            throw Rule.CHOICE_NOT_TAKEN.refuses(reason.code());
                        });
        return Choice.taken(
                policy, state, c.offerId(), c.optionId(), c.comment(), Channel.PHONE, now);
    }

    List<ResolutionEvent> deliver(ResolutionCase state, Deliver c, Instant now) {
        if (!(Taking.active(state) instanceof Handled handled)
                || !(handled.working() instanceof RemedyUnderWay remedy)) {
            throw Rule.NOTHING_TO_DELIVER.refuses();
        }
        if (remedy.delivered()) {
            throw Rule.ALREADY_DELIVERED.refuses();
        }
        return List.of(
                new RemedyDelivered(state.id(), remedy.offerId(), c.by().login(), c.note(), now));
    }
}

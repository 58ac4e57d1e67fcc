package io.redress.resolution.domain;

import io.redress.contract.Channel;
import io.redress.contract.resolution.ChoiceRefusal;
import io.redress.contract.resolution.Remedy;
import io.redress.contract.resolution.RemedyOption;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.contract.resolution.ResolutionEvent.ChoiceRefused;
import io.redress.contract.resolution.ResolutionEvent.OfferDeclined;
import io.redress.contract.resolution.ResolutionEvent.OfferExpired;
import io.redress.contract.resolution.ResolutionEvent.RemedyAccepted;
import io.redress.resolution.domain.CaseCommand.HearChoice;
import io.redress.resolution.domain.CaseFile.PastOffer;
import io.redress.resolution.domain.ResolutionCase.Active;
import io.redress.resolution.domain.ResolutionCase.Closed;
import io.redress.resolution.domain.ResolutionCase.Merged;
import io.redress.resolution.domain.ResolutionCase.OfferMade;
import io.redress.resolution.domain.ResolutionCase.Resolved;
import io.redress.resolution.domain.ResolutionCase.Unopened;
import io.redress.resolution.domain.ResolutionCase.Withdrawn;
import io.redress.resolution.domain.policy.ResolutionPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The customer picks an option or declines them all. It counts when they chose, not when we heard of it. */
final class Choice {

    private Choice() {}

    /** Always leaves an event: the customer must learn what became of their choice. */
    static List<ResolutionEvent> heard(
            ResolutionPolicy policy, ResolutionCase state, HearChoice c) {
        var against = against(state, c.offerId(), c.optionId(), c.at());
        if (against.isEmpty()) {
            return taken(policy, state, c.offerId(), c.optionId(), c.comment(), c.via(), c.at());
        }
        var course = new Course(policy, state);
        if (state instanceof OfferMade && against.get() == ChoiceRefusal.OFFER_EXPIRED) {
            course.then(new OfferExpired(state.id(), c.offerId(), c.at()))
                    .thenClocks(clocks -> clocks.resumeAll(c.at()));
        }
        return course.then(new ChoiceRefused(state.id(), c.offerId(), against.get(), c.at()))
                .events();
    }

    /** What a choice that nothing speaks against leads to. */
    static List<ResolutionEvent> taken(
            ResolutionPolicy policy,
            ResolutionCase state,
            UUID offerId,
            @Nullable UUID optionId,
            @Nullable String comment,
            Channel via,
            Instant at) {
        var event =
                optionId == null
                        ? new OfferDeclined(state.id(), offerId, comment, via, at)
                        : new RemedyAccepted(
                                state.id(), offerId, optionId, remedies(state, optionId), via, at);
        return new Course(policy, state)
                .then(event)
                .thenClocks(clocks -> clocks.resumeAll(at))
                .events();
    }

    private static @Nullable List<Remedy> remedies(ResolutionCase state, UUID optionId) {
        return state instanceof OfferMade made
                ? made.offer().option(optionId).map(RemedyOption::remedies).orElse(null)
                : null;
    }

    /** What speaks against it; empty when it is to be taken. */
    static Optional<ChoiceRefusal> against(
            ResolutionCase state, UUID offerId, @Nullable UUID optionId, Instant at) {
        if (!(state instanceof OfferMade made) || !made.offer().offerId().equals(offerId)) {
            return Optional.of(ofOfferNotOpen(state, offerId));
        }
        if (made.offer().expiredAt(at)) {
            return Optional.of(ChoiceRefusal.OFFER_EXPIRED);
        }
        return optionId == null || made.offer().option(optionId).isPresent()
                ? Optional.empty()
                : Optional.of(ChoiceRefusal.NO_SUCH_OPTION);
    }

    private static ChoiceRefusal ofOfferNotOpen(ResolutionCase state, UUID offerId) {
        return switch (state) {
            case Unopened unopened -> ChoiceRefusal.NO_SUCH_OFFER;
            case Active active -> ofPast(active.file(), offerId, ChoiceRefusal.NO_SUCH_OFFER);
            case Resolved resolved -> ofPast(resolved.file(), offerId, ChoiceRefusal.CASE_ENDED);
            case Closed closed -> ofPast(closed.file(), offerId, ChoiceRefusal.CASE_ENDED);
            case Withdrawn withdrawn -> ChoiceRefusal.CASE_ENDED;
            case Merged merged -> ChoiceRefusal.CASE_ENDED;
        };
    }

    private static ChoiceRefusal ofPast(CaseFile file, UUID offerId, ChoiceRefusal unknown) {
        return file.pastOffers().stream()
                .filter(past -> past.offerId().equals(offerId))
                .map(PastOffer::end)
                .map(
                        end ->
                                switch (end) {
                                    case ACCEPTED, DECLINED -> ChoiceRefusal.ALREADY_CHOSEN;
                                    case EXPIRED -> ChoiceRefusal.OFFER_EXPIRED;
                                    case WITHDRAWN -> ChoiceRefusal.OFFER_WITHDRAWN;
                                })
                .findFirst()
                .orElse(unknown);
    }
}

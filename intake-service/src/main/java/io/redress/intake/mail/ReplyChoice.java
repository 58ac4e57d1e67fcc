package io.redress.intake.mail;

import io.redress.contract.Channel;
import io.redress.contract.Reference;
import io.redress.contract.intake.IntakeEvent.ChoiceReceived;
import io.redress.intake.arrival.Arrivals;
import io.redress.intake.journey.Journey;
import io.redress.intake.journey.Offer;
import io.redress.intake.mail.mime.MailAddress;
import io.redress.intake.mail.mime.MailHeaders;
import io.redress.intake.text.Fingerprint;
import io.redress.platform.web.Languages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A reply that picks an option of the open offer. Only the complainant's own reply to the newest offer
 * counts, and only where it leaves no doubt; anything else stays a message for the agent.
 */
@Component
class ReplyChoice {

    private final Arrivals arrivals;
    private final OwnMail ours;
    private final NamedOption named;

    ReplyChoice(Arrivals arrivals, OwnMail ours, MessageSource messages) {
        this.arrivals = arrivals;
        this.ours = ours;
        this.named =
                new NamedOption(
                        kind ->
                                List.of(
                                        name(messages, kind, Languages.FIRST),
                                        name(messages, kind, Locale.ENGLISH)));
    }

    private static String name(MessageSource messages, String kind, Locale language) {
        var name = messages.getMessage("remedy." + kind, null, kind, language);
        return name == null ? kind : name;
    }

    Optional<ChoiceReceived> of(
            Reference reference, Journey journey, MailHeaders headers, MailWords words) {
        if (!words.files().isEmpty()) {
            return Optional.empty();
        }
        var writer = headers.sender().map(MailAddress::name).orElse("");
        return journey.offer()
                .filter(offer -> answersNewest(headers, journey))
                .flatMap(
                        offer ->
                                named.in(words.text(), writer, offer)
                                        .flatMap(
                                                option ->
                                                        choice(
                                                                reference, offer, option, headers,
                                                                words)));
    }

    /** An answer to anything else that we wrote speaks of that, however few offers there are. */
    private boolean answersNewest(MailHeaders headers, Journey journey) {
        return ours.answeredMessage(headers)
                .map(answered -> journey.offerMessage().filter(answered::equals).isPresent())
                .orElseGet(() -> !journey.hasSeveralOffers());
    }

    private Optional<ChoiceReceived> choice(
            Reference reference,
            Offer offer,
            Offer.Option option,
            MailHeaders headers,
            MailWords words) {
        var key = words.key(headers, words.fingerprint(headers));
        var arrival = arrivals.knock(Channel.EMAIL, Fingerprint.of("choice", offer.offerId(), key));
        return arrival.receivedAt().isBefore(offer.expiresAt())
                ? Optional.of(
                        new ChoiceReceived(
                                reference.complaintId(),
                                arrival,
                                UUID.fromString(offer.offerId()),
                                UUID.fromString(option.optionId()),
                                words.text(),
                                arrival.receivedAt()))
                : Optional.empty();
    }
}

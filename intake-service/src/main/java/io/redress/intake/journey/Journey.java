package io.redress.intake.journey;

import io.redress.contract.Reference;
import io.redress.contract.followup.MessageKind;
import io.redress.contract.resolution.CaseState;
import io.redress.platform.secret.LinkSecrets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Where a complaint stands, as its customer sees it: read from one document of the view, and true as
 * well of one that is so new that the view does not know it yet.
 */
public record Journey(Reference reference, Document document) {

    private static final String RECEIVED = "received";
    private static final Duration FIRST_ANSWER = Duration.ofHours(24);

    static Journey justReceived(Reference reference) {
        return new Journey(reference, new Document());
    }

    /** {@code received} until there is a case, then the case's state in the words of the contract. */
    public String state() {
        var state = text("case.state").orElse(RECEIVED);
        if (state.equals(CaseState.MERGED.code()) || state.equals(CaseState.WITHDRAWN.code())) {
            return state;
        }
        if (text("followUp.outcome").isPresent()) {
            return CaseState.CLOSED.code();
        }
        boolean answered =
                state.equals(CaseState.WAITING_FOR_CUSTOMER.code()) && question().isEmpty();
        return answered ? CaseState.INVESTIGATING.code() : state;
    }

    public boolean over() {
        return Stream.of(CaseState.CLOSED, CaseState.WITHDRAWN, CaseState.MERGED)
                .anyMatch(state -> state.code().equals(state()));
    }

    /** By when something happens next; empty when nothing is left to happen or we wait for the customer. */
    public Optional<Instant> nextBy() {
        return switch (state()) {
            case "closed", "withdrawn", "merged", "waiting-for-customer" -> Optional.empty();
            case "offer-made" -> offer().map(Offer::expiresAt);
            case "resolved" -> survey().map(Survey::expiresAt);
            default -> promised().or(() -> receivedAt().map(at -> at.plus(FIRST_ANSWER)));
        };
    }

    private Optional<Instant> promised() {
        var clocks =
                Stream.of("first-response", "plan", "customer-update")
                        .map(clock -> time("case.due." + clock));
        var promises =
                inside("case").get("promises", new Document()).values().stream()
                        .map(Document.class::cast)
                        .map(promise -> promise.getDate("dueAt").toInstant());
        return Stream.concat(
                        promises,
                        Stream.concat(clocks, Stream.of(time("case.answerBy")))
                                .flatMap(Optional::stream))
                .min(Comparator.naturalOrder());
    }

    public Optional<Instant> receivedAt() {
        return time("intake.receivedAt").or(() -> time("intake.quarantinedAt"));
    }

    public Optional<String> channel() {
        return text("intake.channel");
    }

    public Optional<String> narrative() {
        return Optional.ofNullable(Telling.first(inside("intake")).narrative());
    }

    /** What we asked and was not answered yet. */
    public Optional<String> question() {
        return text("case.question");
    }

    /** Where the same story is handled now. */
    public Optional<Reference> mergedInto() {
        return text("case.mergedInto").flatMap(Reference::parse);
    }

    public boolean withdrawalAsked() {
        return time("intake.withdrawalAt").isPresent();
    }

    /** Whether this address is the one that the complaint came with. */
    public Writer writer(LinkSecrets secrets, String address) {
        return Writer.of(Telling.first(inside("intake")).writer(), secrets, address);
    }

    /** More than one offer was made, so that a number alone may mean an earlier one. */
    public boolean hasSeveralOffers() {
        return inside("case").get("offered", new Document()).size() > 1;
    }

    /** The newest message that tells an offer. */
    public Optional<String> offerMessage() {
        return messages().stream()
                .filter(message -> MessageKind.OFFER.code().equals(message.kind()))
                .reduce((earlier, later) -> later)
                .map(Message::messageId);
    }

    /** All that were ever made, however they ended. */
    public List<Offer> offers() {
        return inside("case").get("offered", new Document()).values().stream()
                .map(offer -> Offer.of((Document) offer))
                .toList();
    }

    public Optional<Offer> offer() {
        return Optional.ofNullable(inside("case").get("offer", Document.class)).map(Offer::of);
    }

    /** How an offer ended: accepted, declined, expired or withdrawn; empty when it did not, as far as we know. */
    public Optional<String> ended(String offerId) {
        return Optional.ofNullable(inside("case").get("ended", new Document()).getString(offerId));
    }

    /** The option that was taken, as it was offered. */
    public Optional<Offer.Option> chosen() {
        return text("case.chosen").flatMap(this::option);
    }

    /** An option of any offer that was made. */
    public Optional<Offer.Option> option(String optionId) {
        return offers().stream()
                .flatMap(offer -> offer.options().stream())
                .filter(option -> option.optionId().equals(optionId))
                .findFirst();
    }

    public Optional<Survey> survey() {
        return Optional.ofNullable(inside("followUp").get("survey", Document.class))
                .map(
                        it ->
                                new Survey(
                                        "open".equals(it.getString("state")),
                                        it.getDate("expiresAt").toInstant(),
                                        UUID.fromString(it.getString("id"))));
    }

    /** Both sides' messages, oldest first. */
    public List<Message> messages() {
        var ours =
                inside("told").entrySet().stream()
                        .map(it -> Message.ours(it.getKey(), (Document) it.getValue()));
        var theirs =
                inside("said").entrySet().stream()
                        .map(it -> Message.theirs(it.getKey(), (Document) it.getValue()));
        return Stream.concat(ours, theirs)
                .sorted(Comparator.comparing(Message::at).thenComparing(Message::messageId))
                .toList();
    }

    /** True when the log had told us of it when somebody looked. */
    public boolean known() {
        return !document.isEmpty();
    }

    private Document inside(String topic) {
        return document.get(topic, new Document());
    }

    private Optional<String> text(String path) {
        return Optional.ofNullable(document.getEmbedded(List.of(path.split("\\.")), String.class));
    }

    private Optional<Instant> time(String path) {
        @Nullable Date date = document.getEmbedded(List.of(path.split("\\.")), Date.class);
        return Optional.ofNullable(date).map(Date::toInstant);
    }
}

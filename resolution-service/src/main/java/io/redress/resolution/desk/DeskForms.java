package io.redress.resolution.desk;

import io.redress.contract.Channel;
import io.redress.contract.Coded;
import io.redress.contract.RemedyKind;
import io.redress.contract.resolution.Manner;
import io.redress.contract.resolution.ReopenReason;
import io.redress.resolution.acting.CaseRequest;
import io.redress.resolution.acting.OfferedOption;
import io.redress.resolution.acting.OfferedOption.OfferedRemedy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the fields of the desk's forms. */
record DeskForms(Map<String, String> typed, Instant now) {

    static final int OPTIONS = 4;
    static final int BUNDLE = 3;

    private static final long MOST_HOURS = 24 * 365;

    /** Empty for a form that we do not have. @throws FormFaultException when a field cannot be read */
    Optional<CaseRequest> read(String action) {
        return Optional.ofNullable(
                switch (action) {
                    case "assignment" -> new CaseRequest.Assignment(text("agent"));
                    case "investigation" -> new CaseRequest.Investigation(text("note"));
                    case "notes" -> new CaseRequest.Note(whole("text"));
                    case "replies" -> new CaseRequest.Reply(whole("text"));
                    case "plans" ->
                            new CaseRequest.Plan(
                                    whole("text"),
                                    now.plus(Duration.ofHours(hours("within", 1))),
                                    code("via", Channel.class, Channel.EMAIL));
                    case "questions" -> new CaseRequest.Question(whole("question"));
                    case "offers" -> new CaseRequest.Offer(options(), whole("text"), expiresAt());
                    case "offer-withdrawal" ->
                            new CaseRequest.OfferWithdrawal(id("offerId"), text("reason"));
                    case "choice" -> choice();
                    case "deliveries" -> new CaseRequest.Delivery(text("note"));
                    case "resolution" ->
                            new CaseRequest.Resolution(
                                    whole("summary"),
                                    code("manner", Manner.class, Manner.AT_ONCE),
                                    text("reply"));
                    case "reopening" ->
                            new CaseRequest.Reopening(
                                    code(
                                            "reason",
                                            ReopenReason.class,
                                            ReopenReason.CUSTOMER_ASKED));
                    case "withdrawal" -> new CaseRequest.Withdrawal(text("reason"));
                    default -> null;
                });
    }

    @Nullable String text(String field) {
        var value = typed.getOrDefault(field, "");
        return value.isBlank() ? null : value;
    }

    /** Blank where nothing was typed: the request's own constraints say what is missing. */
    String whole(String field) {
        return typed.getOrDefault(field, "");
    }

    private CaseRequest choice() {
        var option = whole("optionId");
        if (option.isBlank()) {
            throw new FormFaultException("optionId", "fault.missing");
        }
        return new CaseRequest.Choice(
                id("offerId"), option.equals("none") ? null : id("optionId"), text("comment"));
    }

    private @Nullable Instant expiresAt() {
        return text("days") == null ? null : now.plus(Duration.ofHours(hours("days", 24)));
    }

    private List<OfferedOption> options() {
        return IntStream.rangeClosed(1, OPTIONS)
                .mapToObj(this::remedies)
                .filter(remedies -> !remedies.isEmpty())
                .map(OfferedOption::new)
                .toList();
    }

    private List<OfferedRemedy> remedies(int option) {
        return IntStream.rangeClosed(1, BUNDLE)
                .mapToObj(i -> "o" + option + "r" + i)
                .flatMap(this::remedy)
                .toList();
    }

    private Stream<OfferedRemedy> remedy(String field) {
        if (text(field + "kind") == null) {
            return Stream.empty();
        }
        return Stream.of(
                new OfferedRemedy(
                        code(field + "kind", RemedyKind.class, RemedyKind.INFORMATION),
                        text(field + "amount") == null
                                ? null
                                : read(field + "amount", BigDecimal::new),
                        null,
                        text(field + "description")));
    }

    private long hours(String field, int unit) {
        var count = read(field, Long::parseLong);
        if (count < 1 || count * unit > MOST_HOURS) {
            throw new FormFaultException(field, "fault.wrong-type");
        }
        return count * unit;
    }

    private UUID id(String field) {
        return read(field, UUID::fromString);
    }

    private <E extends Enum<E> & Coded> E code(String field, Class<E> type, E otherwise) {
        return text(field) == null ? otherwise : read(field, code -> Coded.of(type, code));
    }

    private <T> T read(String field, Function<String, T> reader) {
        try {
            return reader.apply(whole(field).strip());
        } catch (IllegalArgumentException unreadable) {
            throw new FormFaultException(field, "fault.wrong-type");
        }
    }
}

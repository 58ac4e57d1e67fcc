package io.redress.resolution.desk;

import io.redress.contract.RemedyKind;
import io.redress.resolution.acting.CaseRequest;
import io.redress.resolution.acting.OfferedOption;
import io.redress.resolution.acting.OfferedOption.OfferedRemedy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** An offer, what becomes of it, and the customer's choice. */
@Component
final class OfferForms implements CaseForms {

    static final int OPTIONS = 4;
    static final int BUNDLE = 3;

    @Override
    public Optional<CaseRequest> read(String action, Fields fields) {
        return Optional.ofNullable(
                switch (action) {
                    case "offers" ->
                            new CaseRequest.Offer(
                                    options(fields),
                                    fields.whole("text"),
                                    fields.text("days") == null
                                            ? null
                                            : fields.hoursAhead("days", 24));
                    case "offer-withdrawal" ->
                            new CaseRequest.OfferWithdrawal(
                                    fields.id("offerId"), fields.text("reason"));
                    case "choice" -> choice(fields);
                    default -> null;
                });
    }

    private static CaseRequest choice(Fields fields) {
        var option = fields.whole("optionId");
        if (option.isBlank()) {
            throw new FormFaultException("optionId", "fault.missing");
        }
        return new CaseRequest.Choice(
                fields.id("offerId"),
                option.equals("none") ? null : fields.id("optionId"),
                fields.text("comment"));
    }

    private static List<OfferedOption> options(Fields fields) {
        return IntStream.rangeClosed(1, OPTIONS)
                .mapToObj(option -> remedies(fields, option))
                .filter(remedies -> !remedies.isEmpty())
                .map(OfferedOption::new)
                .toList();
    }

    private static List<OfferedRemedy> remedies(Fields fields, int option) {
        return IntStream.rangeClosed(1, BUNDLE)
                .mapToObj(i -> "o" + option + "r" + i)
                .flatMap(field -> remedy(fields, field))
                .toList();
    }

    private static Stream<OfferedRemedy> remedy(Fields fields, String field) {
        if (fields.text(field + "kind") == null) {
            return Stream.empty();
        }
        return Stream.of(
                new OfferedRemedy(
                        fields.code(field + "kind", RemedyKind.class, RemedyKind.INFORMATION),
                        fields.text(field + "amount") == null
                                ? null
                                : fields.read(field + "amount", BigDecimal::new),
                        null,
                        fields.text(field + "description")));
    }
}

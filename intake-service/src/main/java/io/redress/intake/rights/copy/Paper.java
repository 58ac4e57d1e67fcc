package io.redress.intake.rights.copy;

import io.redress.contract.Money;
import io.redress.intake.journey.Message;
import io.redress.intake.journey.Offer;
import io.redress.intake.portal.Times;
import io.redress.platform.pdf.Pdf;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A person's record on paper, in the reader's language. */
@Component
class Paper {

    private final MessageSource messages;
    private final Times times;

    Paper(MessageSource messages, Times times) {
        this.messages = messages;
        this.times = times;
    }

    byte[] of(PersonalRecord copy, Locale locale) {
        return new Sheet(locale).of(copy);
    }

    private final class Sheet {

        private final Locale locale;

        Sheet(Locale locale) {
            this.locale = locale;
        }

        byte[] of(PersonalRecord copy) {
            var pdf = Pdf.titled(text("copy.title"), locale);
            pdf.facts(
                    facts(
                            "portal.reference", copy.reference().value(),
                            "copy.made", at(copy.madeAt())));
            copy.tellings().forEach(telling -> telling(pdf, telling));
            said(pdf, copy.said());
            told(pdf, copy.told());
            copy.offers().forEach(offer -> offer(pdf, offer));
            readings(pdf, copy);
            if (!copy.files().isEmpty()) {
                pdf.heading(text("copy.files"))
                        .table(
                                List.of(text("copy.file"), text("copy.size"), "SHA-256"),
                                copy.files().stream()
                                        .map(
                                                file ->
                                                        List.of(
                                                                file.fileName(),
                                                                file.size() + " B",
                                                                file.sha256()))
                                        .toList());
            }
            pdf.heading(text("copy.timeline"))
                    .table(
                            List.of(text("copy.at"), text("copy.what")),
                            copy.timeline().stream()
                                    .map(
                                            stage ->
                                                    List.of(
                                                            at(stage.at()),
                                                            text("copy.stage." + stage.what())))
                                    .toList());
            return pdf.remark(text("copy.law")).bytes();
        }

        private void telling(Pdf pdf, PersonalRecord.Telling it) {
            pdf.heading(text("copy.telling"))
                    .facts(
                            facts(
                                    "copy.at", at(it.at()),
                                    "copy.channel", text("channel." + it.channel()),
                                    "copy.name", it.name(),
                                    "portal.email", it.email(),
                                    "portal.phone", it.phone(),
                                    "copy.subject", it.subject(),
                                    "portal.product", it.product(),
                                    "portal.orderNumber", it.orderNumber(),
                                    "portal.purchasedOn",
                                            it.purchasedOn() == null
                                                    ? null
                                                    : it.purchasedOn().toString(),
                                    "portal.paidAmount", money(it.paid()),
                                    "copy.desiredRemedy", it.desiredRemedy()))
                    .paragraph(it.narrative());
        }

        private void said(Pdf pdf, List<PersonalRecord.Said> said) {
            if (!said.isEmpty()) {
                pdf.heading(text("copy.said"));
            }
            for (var it : said) {
                pdf.remark(at(it.at()) + " · " + text("copy.said." + it.kind()));
                pdf.paragraph(it.text() == null ? "—" : it.text());
            }
        }

        private void told(Pdf pdf, List<Message> told) {
            if (!told.isEmpty()) {
                pdf.heading(text("copy.told"));
            }
            for (var it : told) {
                pdf.remark(at(it.at()) + (it.subject() == null ? "" : " · " + it.subject()));
                pdf.paragraph(it.text());
            }
        }

        private void offer(Pdf pdf, Offer offer) {
            pdf.heading(text("copy.offer"));
            if (offer.text() != null) {
                pdf.paragraph(offer.text());
            }
            pdf.table(
                    List.of(text("copy.options")),
                    offer.options().stream()
                            .map(
                                    option ->
                                            List.of(
                                                    option.remedies().stream()
                                                            .map(this::remedy)
                                                            .collect(Collectors.joining(" + "))))
                            .toList());
        }

        private String remedy(Offer.Remedy remedy) {
            return text("remedy." + remedy.kind())
                    + (remedy.amount() == null
                            ? ""
                            : " " + remedy.amount() + " " + remedy.currency())
                    + (remedy.description() == null ? "" : " (" + remedy.description() + ")");
        }

        private void readings(Pdf pdf, PersonalRecord copy) {
            for (var it : copy.automatedDecisions()) {
                pdf.heading(text("explain.machine"))
                        .facts(
                                facts(
                                        "copy.at", at(it.at()),
                                        "explain.category", text("category." + it.category()),
                                        "explain.confidence", it.confidence() + " %",
                                        "explain.severity", text("severity." + it.severity()),
                                        "explain.reasons", String.join("\n", it.reasons()),
                                        "explain.model", it.model()));
            }
            for (var it : copy.decisionsOfPeople()) {
                pdf.heading(text("explain.person"))
                        .facts(
                                facts(
                                        "copy.at", at(it.at()),
                                        "explain.category", text("category." + it.category()),
                                        "explain.severity", text("severity." + it.severity())));
            }
        }

        /** Names and values in turns; what has no value is left out. */
        private Map<String, String> facts(@Nullable String... namesAndValues) {
            var facts = new LinkedHashMap<String, String>();
            for (int i = 0; i < namesAndValues.length; i += 2) {
                var value = namesAndValues[i + 1];
                if (value != null && !value.isBlank()) {
                    facts.put(text(String.valueOf(namesAndValues[i])), value);
                }
            }
            return facts;
        }

        private @Nullable String money(@Nullable Money money) {
            return money == null ? null : money.amount().toPlainString() + " " + money.currency();
        }

        private String at(Instant instant) {
            return times.read(instant, locale);
        }

        private String text(String key) {
            return messages.getMessage(key, null, locale);
        }
    }
}

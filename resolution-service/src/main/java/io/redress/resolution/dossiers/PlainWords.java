package io.redress.resolution.dossiers;

import static java.util.stream.Collectors.joining;

import io.redress.contract.Money;
import io.redress.resolution.domain.entitlement.Entitlement;
import io.redress.resolution.domain.entitlement.Right;
import io.redress.resolution.domain.entitlement.Right.Term;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the rights that are given into words for the customer: what they may ask for, by which article, until when. */
@Component
public class PlainWords {

    private final MessageSource messages;

    PlainWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Empty when nothing is given that a customer could ask for. */
    public Optional<String> of(Entitlement entitlement, String language) {
        var locale = Locale.forLanguageTag(language);
        var sentences =
                entitlement.given().stream()
                        .flatMap(right -> sentence(right, locale).stream())
                        .collect(joining("\n"));
        return sentences.isEmpty()
                ? Optional.empty()
                : Optional.of(messages.getMessage("law.plain", null, locale) + "\n" + sentences);
    }

    private Optional<String> sentence(Right right, Locale locale) {
        var law = right.law();
        var text =
                messages.getMessage(
                        "law.plain." + right.code(),
                        new Object[] {
                            law == null ? "" : law.in(locale.getLanguage()),
                            right.sum() == null
                                    ? messages.getMessage("law.plain.sum-unknown", null, locale)
                                    : amount(right.sum().amount()),
                            until(right)
                        },
                        "",
                        locale);
        return text == null || text.isEmpty() ? Optional.empty() : Optional.of("· " + text);
    }

    private static String amount(Money money) {
        var number = money.amount().setScale(2, RoundingMode.HALF_UP).toPlainString();
        return money.currency().equals("CNY") ? "¥" + number : number + " " + money.currency();
    }

    private static String until(Right right) {
        return right.terms().stream()
                .filter(term -> term.of().equals("claim") || term.of().equals("guarantee"))
                .map(Term::last)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .map(String::valueOf)
                .orElse("");
    }
}

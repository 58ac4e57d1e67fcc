package io.redress.intake.mail;

import io.redress.intake.journey.Offer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the one option that a reply names, by its number or its words. Deliberately narrow: a reply that
 * says anything else besides is for a person to read, because a choice cannot be taken back.
 */
final class NamedOption {

    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?:我?(?:选择|选)|i (?:choose|pick|take))?\\s*(?:(?:option|number|no\\.?|方案|选项|第)\\s*)?"
                            + "([1-9１-９①-⑨一二三四])\\s*(?:号|个|项)?(?:方案|选项)?\\s*[.。!！]?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern LIST_NUMBER = Pattern.compile("^([1-9])[.、)]\\s*");
    private static final Pattern COURTESY =
            Pattern.compile(
                    "(?:谢谢|多谢|感谢|谢谢您|谢谢你们|此致|敬礼|您好|你好|thanks|thank you|many thanks|hello|hi|"
                            + "(?:kind |best )?regards|yours sincerely)[\\s,.，。!！]*",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern SIGNATURE =
            Pattern.compile("--|(?:sent from my|发自我的|从我的).{0,60}", Pattern.CASE_INSENSITIVE);

    private final Function<String, List<String>> kindNames;

    /** @param kindNames what a kind of remedy is called in the languages that we write */
    NamedOption(Function<String, List<String>> kindNames) {
        this.kindNames = kindNames;
    }

    /** Empty where none is named, several are, or more is said. */
    Optional<Offer.Option> in(String reply, String writerName, Offer offer) {
        var lines =
                reply.lines()
                        .map(String::strip)
                        .takeWhile(line -> !SIGNATURE.matcher(line).matches())
                        .filter(line -> !line.isEmpty() && !COURTESY.matcher(line).matches())
                        .filter(line -> !line.equals(writerName))
                        .toList();
        return lines.size() == 1 ? named(lines.getFirst(), offer) : Optional.empty();
    }

    private Optional<Offer.Option> named(String line, Offer offer) {
        var options = offer.options();
        var number = NUMBER.matcher(line);
        if (number.matches()) {
            return at(options, value(number.group(1)));
        }
        var listed = LIST_NUMBER.matcher(line);
        var words = plain(listed.replaceFirst(""));
        var fitting = options.stream().filter(option -> titles(option).contains(words)).toList();
        return fitting.size() != 1
                ? Optional.empty()
                : fitting.stream()
                        .filter(
                                option ->
                                        !listed.reset().find()
                                                || at(options, value(listed.group(1)))
                                                        .filter(option::equals)
                                                        .isPresent())
                        .findFirst();
    }

    private static Optional<Offer.Option> at(List<Offer.Option> options, int number) {
        return number > options.size() ? Optional.empty() : Optional.of(options.get(number - 1));
    }

    private static int value(String digit) {
        char c = digit.charAt(0);
        int chinese = "一二三四".indexOf(c);
        return chinese >= 0
                ? chinese + 1
                : c >= '①' && c <= '⑨' ? c - '①' + 1 : Character.digit(c, 10);
    }

    /** The ways in which our letters and pages write an option, in each language. */
    private List<String> titles(Offer.Option option) {
        return Stream.of(0, 1)
                .flatMap(
                        language ->
                                Stream.<Function<Offer.Remedy, String>>of(
                                                it -> kind(it, language),
                                                it -> kind(it, language) + number(it),
                                                it ->
                                                        kind(it, language)
                                                                + number(it)
                                                                + currency(it),
                                                it ->
                                                        kind(it, language)
                                                                + currency(it)
                                                                + number(it),
                                                it ->
                                                        kind(it, language)
                                                                + currency(it)
                                                                + number(it)
                                                                + said(it.description()),
                                                it ->
                                                        kind(it, language)
                                                                + number(it)
                                                                + currency(it)
                                                                + said(it.description()))
                                        .map(written -> bundle(option, written)))
                .map(NamedOption::plain)
                .distinct()
                .toList();
    }

    private static String bundle(Offer.Option option, Function<Offer.Remedy, String> written) {
        return option.remedies().stream().map(written).collect(Collectors.joining());
    }

    private String kind(Offer.Remedy remedy, int language) {
        return kindNames.apply(remedy.kind()).get(language);
    }

    private static String number(Offer.Remedy remedy) {
        return said(remedy.amount());
    }

    private static String currency(Offer.Remedy remedy) {
        return remedy.amount() == null ? "" : said(remedy.currency());
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Letters and digits alone, so that blanks and marks make no difference. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}

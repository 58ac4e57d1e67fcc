package io.redress.feedback.wording;

import io.redress.contract.Coded;
import io.redress.contract.resolution.Remedy;
import io.redress.contract.resolution.RemedyOption;
import io.redress.feedback.domain.Letter;
import io.redress.feedback.domain.Wording;
import io.redress.feedback.policy.PolicyFiles;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes letters out of {@code messages.zh.yaml} and {@code messages.en.yaml}, read and checked once. */
public final class PolicyWording implements Wording {

    private static final List<String> LANGUAGES = List.of("zh", "en");
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_BODY = 50_000;

    private final Map<String, LanguageTexts> texts = new LinkedHashMap<>();
    private final Map<String, TimeText> times = new LinkedHashMap<>();

    public PolicyWording(PolicyFiles files, ZoneId zone) {
        for (var language : LANGUAGES) {
            var read = LanguageTexts.read(files.open("messages." + language + ".yaml"));
            texts.put(language, read);
            times.put(language, new TimeText(read.timePattern(), language, zone));
        }
    }

    /** A language that we do not write is answered in the first of those that we do. */
    @Override
    public Text write(Letter letter, String language, Map<String, Object> blanks) {
        var spoken = texts.containsKey(language) ? language : LANGUAGES.getFirst();
        var ours = Objects.requireNonNull(texts.get(spoken));
        var template = Objects.requireNonNull(ours.letters().get(letter));
        var name = PlainText.oneLine(string(blanks.get("name")));
        var greeting =
                name.isBlank() ? ours.namelessGreeting() : ours.greeting().fill(ignored -> name);
        var body = template.body().fill(blank -> told(blank, blanks, spoken)).strip();
        return new Text(
                PlainText.cut(
                        PlainText.oneLine(
                                template.subject().fill(blank -> told(blank, blanks, spoken))),
                        LONGEST_SUBJECT),
                PlainText.cut(greeting + "\n\n" + body, LONGEST_BODY) + "\n\n" + ours.signature());
    }

    private String told(String blank, Map<String, Object> blanks, String language) {
        return switch (blanks.get(blank)) {
            case null -> "";
            case Instant time -> Objects.requireNonNull(times.get(language)).of(time);
            case Coded code -> phrase(code, language);
            case List<?> list -> told(list, language);
            case Object text -> PlainText.clean(text.toString()).strip();
        };
    }

    private String phrase(Coded code, String language) {
        return Objects.requireNonNull(texts.get(language))
                .phrases()
                .getOrDefault(code, code.code());
    }

    /** The options of an offer, or the remedies of the one that was chosen. */
    private String told(List<?> list, String language) {
        return list.stream().allMatch(Remedy.class::isInstance)
                ? bundle(list.stream().map(Remedy.class::cast), language)
                : options(list, language);
    }

    private String bundle(Stream<Remedy> remedies, String language) {
        return remedies.map(remedy -> remedy(remedy, language)).collect(Collectors.joining(" + "));
    }

    /** Numbered, one line each; the remedies of a bundle are joined. */
    private String options(List<?> options, String language) {
        var lines = new StringBuilder();
        int number = 1;
        for (var each : options) {
            if (each instanceof RemedyOption option) {
                lines.append(number++)
                        .append(". ")
                        .append(bundle(option.remedies().stream(), language))
                        .append('\n');
            }
        }
        return lines.toString().stripTrailing();
    }

    private String remedy(Remedy remedy, String language) {
        var line = new StringBuilder(phrase(remedy.kind(), language));
        if (remedy.amount() != null) {
            line.append(' ')
                    .append(remedy.amount().currency())
                    .append(' ')
                    .append(remedy.amount().amount().toPlainString());
        }
        if (remedy.description() != null && !remedy.description().isBlank()) {
            line.append(language.equals("zh") ? "：" : ": ")
                    .append(PlainText.oneLine(remedy.description()));
        }
        return line.toString();
    }

    private static String string(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}

package io.redress.resolution.policy;

import io.redress.resolution.domain.entitlement.Goods;
import io.redress.resolution.domain.entitlement.Goods.Guarantee;
import io.redress.resolution.domain.entitlement.Provision;
import io.redress.resolution.domain.entitlement.Provision.Citation;
import io.redress.resolution.domain.entitlement.Statute;
import io.redress.resolution.domain.entitlement.Statutes;
import java.io.Reader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The shape of law.yaml. Reads the text into statutes or tells the first mistake. */
final class LawFile {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,4})?");
    private static final Pattern REGION = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");
    private static final Set<String> GOODS =
            Set.of(
                    "goods",
                    "zh",
                    "en",
                    "kind",
                    "durable",
                    "whole-years",
                    "parts-years",
                    "percent-a-day");
    private static final Set<String> PROVISION =
            Set.of("statute", "zh", "en", "region", "from", "until", "numbers");

    private LawFile() {}

    /** @throws PolicyMistake with the line */
    static Statutes read(String name, Reader text) {
        var root = YamlEntry.root(name, text);
        var top = root.wholeMapping(Set.of("version", "goods", "provisions"));
        var goods =
                new Required(root, top).at("goods").list().stream().map(LawFile::goods).toList();
        var provisions = new ArrayList<Provision>();
        for (var entry : new Required(root, top).at("provisions").list()) {
            provisions.add(provision(entry));
            // One more at a time, so that the line told is that of the second of two that clash.
            entry.checked(() -> new Statutes("", goods, provisions));
        }
        return root.checked(
                () ->
                        new Statutes(
                                new Required(root, top).at("version").text(), goods, provisions));
    }

    private static Goods goods(YamlEntry entry) {
        var fields = new Required(entry, entry.mapping(GOODS));
        return entry.checked(
                () ->
                        new Goods(
                                fields.at("goods").name(),
                                fields.at("zh").text(),
                                fields.at("en").text(),
                                fields.at("kind").code(Goods.Kind.class),
                                yes(fields.at("durable")),
                                guarantee(fields)));
    }

    private static @Nullable Guarantee guarantee(Required fields) {
        if (!fields.has("whole-years")) {
            return null;
        }
        return new Guarantee(
                months(fields.at("whole-years")),
                fields.has("parts-years") ? months(fields.at("parts-years")) : null,
                number(fields.at("percent-a-day")));
    }

    private static Provision provision(YamlEntry entry) {
        var fields = new Required(entry, entry.mapping(PROVISION));
        var statute = fields.at("statute").code(Statute.class);
        return fields.at("numbers")
                .checked(
                        () ->
                                new Provision(
                                        statute,
                                        new Citation(
                                                fields.at("zh").text(), fields.at("en").text()),
                                        fields.has("region") ? region(fields.at("region")) : null,
                                        date(fields.at("from")),
                                        fields.has("until") ? date(fields.at("until")) : null,
                                        numbers(statute, fields.at("numbers"))));
    }

    private static Map<String, BigDecimal> numbers(Statute statute, YamlEntry entry) {
        var known = new TreeSet<>(statute.needed());
        known.addAll(statute.possible());
        var numbers = new HashMap<String, BigDecimal>();
        entry.mapping(known).forEach((name, value) -> numbers.put(name, number(value)));
        return numbers;
    }

    private static int months(YamlEntry years) {
        try {
            return number(years).multiply(BigDecimal.valueOf(12)).intValueExact();
        } catch (ArithmeticException uneven) {
            throw years.mistake("must be years that make whole months, not: " + years.text());
        }
    }

    private static BigDecimal number(YamlEntry entry) {
        var text = entry.text();
        if (!NUMBER.matcher(text).matches()) {
            throw entry.mistake("must be a number such as 7 or 0.05, not: " + text);
        }
        return new BigDecimal(text);
    }

    private static boolean yes(YamlEntry entry) {
        return switch (entry.text()) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw entry.mistake("must be yes or no, not: " + entry.text());
        };
    }

    private static String region(YamlEntry entry) {
        var text = entry.text();
        if (!REGION.matcher(text).matches()) {
            throw entry.mistake("must be a region of ISO 3166-2 such as CN-ZJ, not: " + text);
        }
        return text;
    }

    private static LocalDate date(YamlEntry entry) {
        try {
            return LocalDate.parse(entry.text());
        } catch (DateTimeParseException unreadable) {
            throw entry.mistake("must be a day such as 2014-03-15, not: " + entry.text());
        }
    }

    /** The entries of a mapping, some of which must be there. */
    private record Required(YamlEntry of, Map<String, YamlEntry> entries) {

        boolean has(String key) {
            return entries.containsKey(key);
        }

        YamlEntry at(String key) {
            var entry = entries.get(key);
            if (entry == null) {
                throw of.mistake("lacks " + List.of(key));
            }
            return entry;
        }
    }
}

package io.redress.intake.rights.policy;

import io.redress.intake.rights.domain.RetentionPolicy;
import io.redress.intake.rights.domain.RetentionRule;
import io.redress.intake.rights.domain.RetentionRule.Scope;
import java.io.Reader;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** The shape of rights.yaml. Reads the text into a policy or tells the first mistake. */
final class RightsPolicy {

    private static final Pattern PERIOD = Pattern.compile("([1-9][0-9]{0,3})([ymd])");

    private RightsPolicy() {}

    /** @throws PolicyMistake with the line */
    static RetentionPolicy read(String name, Reader text) {
        var top = root(name, text).fields(Set.of("zone", "retention"));
        return new RetentionPolicy(
                at(top, "zone").read("a time zone such as Asia/Shanghai", ZoneId::of),
                at(top, "retention").list().stream().map(RightsPolicy::rule).toList());
    }

    private static RetentionRule rule(YamlPlace place) {
        var fields = place.fields(Set.of("scope", "keep", "in-force-from", "law"));
        return new RetentionRule(
                at(fields, "scope").read("transaction or everything", RightsPolicy::scope),
                at(fields, "keep").read("a time such as 3y, 18m or 30d", RightsPolicy::period),
                at(fields, "in-force-from").read("a day such as 2019-01-01", LocalDate::parse),
                at(fields, "law").fields(Set.of("zh", "en")).entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, each -> each.getValue().text())));
    }

    private static Scope scope(String text) {
        if (!text.equals(text.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(text);
        }
        return Scope.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static Period period(String text) {
        var matcher = PERIOD.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        int count = Integer.parseInt(matcher.group(1));
        return switch (matcher.group(2)) {
            case "y" -> Period.ofYears(count);
            case "m" -> Period.ofMonths(count);
            default -> Period.ofDays(count);
        };
    }

    private static YamlPlace root(String name, Reader text) {
        try {
            var node = new Yaml(new LoaderOptions()).compose(text);
            if (node == null) {
                throw new PolicyMistake(name, 1, "the file is empty");
            }
            return new YamlPlace(name, node);
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            throw new PolicyMistake(
                    name, mark == null ? 1 : mark.getLine() + 1, "no YAML: " + broken.getProblem());
        } catch (ReaderException broken) {
            throw new PolicyMistake(
                    name,
                    1,
                    "holds the character 0x%x, at place %d, which may not stand in a text"
                            .formatted(broken.getCodePoint(), broken.getPosition()));
        } catch (YAMLException broken) {
            throw new PolicyMistake(
                    name, 1, "is deeper or repeats more than is read: " + broken.getMessage());
        }
    }

    private static YamlPlace at(Map<String, YamlPlace> fields, String name) {
        var field = fields.get(name);
        if (field == null) {
            throw new IllegalStateException("checked before: " + name);
        }
        return field;
    }
}

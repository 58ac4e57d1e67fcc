package io.redress.resolution.policy;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.redress.contract.Coded;
import io.redress.resolution.domain.policy.Counting;
import io.redress.resolution.domain.policy.Limit;
import java.io.Reader;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/** A place in a YAML file that knows its line, read as what it ought to be. Each reading fails with that line. */
record YamlEntry(String file, String path, Node node) {

    private static final Pattern DURATION = Pattern.compile("([1-9][0-9]{0,5})([smhd])");
    private static final Pattern PERCENT = Pattern.compile("([1-9][0-9]?)%");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,4})?");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** The top of a file. */
    static YamlEntry root(String name, Reader text) {
        try {
            var node = new Yaml(new LoaderOptions()).compose(text);
            if (node == null) {
                throw new PolicyMistake(name, 1, "the file is empty");
            }
            return new YamlEntry(name, "", node);
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            throw new PolicyMistake(
                    name,
                    mark == null ? 1 : mark.getLine() + 1,
                    "is not YAML: " + broken.getProblem());
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

    /** One that was checked to be there. */
    static YamlEntry at(Map<String, YamlEntry> entries, String key) {
        var entry = entries.get(key);
        if (entry == null) {
            throw new IllegalStateException("checked before: " + key);
        }
        return entry;
    }

    /** The entries of a mapping; keys outside {@code known} and repeated ones are mistakes. */
    Map<String, YamlEntry> mapping(Set<String> known) {
        if (!(node instanceof MappingNode mapping)) {
            throw mistake("must have entries of its own: " + sorted(known));
        }
        var entries = new LinkedHashMap<String, YamlEntry>();
        for (var tuple : mapping.getValue()) {
            var key = new YamlEntry(file, path, tuple.getKeyNode());
            var name = key.text();
            var entry =
                    new YamlEntry(
                            file, path.isEmpty() ? name : path + "." + name, tuple.getValueNode());
            if (!known.contains(name)) {
                throw new YamlEntry(file, entry.path, tuple.getKeyNode())
                        .mistake("is not known here; known are: " + sorted(known));
            }
            if (entries.put(name, entry) != null) {
                throw new YamlEntry(file, entry.path, tuple.getKeyNode())
                        .mistake("stands here twice");
            }
        }
        return entries;
    }

    /** A mapping that has all of these. */
    Map<String, YamlEntry> wholeMapping(Set<String> needed) {
        var entries = mapping(needed);
        needs(needed, entries.keySet());
        return entries;
    }

    void needs(Set<String> needed, Set<String> present) {
        var missing = new HashSet<>(needed);
        missing.removeAll(present);
        if (!missing.isEmpty()) {
            throw mistake("lacks " + sorted(missing));
        }
    }

    List<YamlEntry> list() {
        if (!(node instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
            throw mistake("must be a list with at least one entry");
        }
        return sequence.getValue().stream().map(each -> new YamlEntry(file, path, each)).toList();
    }

    String text() {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw mistake("must be a text");
        }
        return scalar.getValue();
    }

    String name() {
        var text = text();
        if (!NAME.matcher(text).matches()) {
            throw mistake("must be a name of lower-case letters, digits and dashes, not: " + text);
        }
        return text;
    }

    Duration duration() {
        return duration(text());
    }

    private Duration duration(String text) {
        var matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw mistake("must be a duration such as 90s, 30m, 24h or 7d, not: " + text);
        }
        long count = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    /** A duration, and business-hours behind it where only those count. */
    Limit limit() {
        var parts = text().strip().split(" +", -1);
        var length = duration(parts[0]);
        return switch (parts.length) {
            case 1 -> new Limit(length, Counting.ALWAYS);
            case 2 -> new Limit(length, counting(parts[1]));
            default -> throw mistake("must be a duration, or one with business-hours behind it");
        };
    }

    private Counting counting(String text) {
        if (!text.equals(Counting.BUSINESS_HOURS.code())) {
            throw mistake("must be a duration, or one with business-hours behind it");
        }
        return Counting.BUSINESS_HOURS;
    }

    BigDecimal amount() {
        return new BigDecimal(matching(AMOUNT, "an amount such as 1000 or 99.50"));
    }

    String matching(Pattern pattern, String what) {
        var text = text();
        if (!pattern.matcher(text).matches()) {
            throw mistake("must be " + what + ", not: " + text);
        }
        return text;
    }

    /** Read by somebody else, who throws at what they cannot read. */
    <T> T read(String what, Function<String, T> reader) {
        var text = text();
        try {
            return reader.apply(text);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw mistake("must be " + what + ", not: " + text);
        }
    }

    int percent() {
        var matcher = PERCENT.matcher(text());
        if (!matcher.matches()) {
            throw mistake("must be a percentage from 1% to 99%, not: " + text());
        }
        return Integer.parseInt(matcher.group(1));
    }

    int oneTo(int most) {
        var text = text();
        return Optional.of(text)
                .filter(t -> t.matches("[1-9][0-9]{0,3}"))
                .map(Integer::parseInt)
                .filter(number -> number <= most)
                .orElseThrow(
                        () ->
                                mistake(
                                        "must be a number from 1 to %d, not: %s"
                                                .formatted(most, text)));
    }

    <E extends Enum<E> & Coded> E code(Class<E> type) {
        var text = text();
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.code().equals(text))
                .findFirst()
                .orElseThrow(
                        () ->
                                mistake(
                                        "does not know %s; known are: %s"
                                                .formatted(text, sorted(codesOf(type)))));
    }

    <E extends Enum<E> & Coded> Set<E> codes(Class<E> type) {
        return Set.copyOf(inOrder(type));
    }

    <E extends Enum<E> & Coded> List<E> inOrder(Class<E> type) {
        var seen = new HashSet<E>();
        return list().stream()
                .map(
                        each -> {
                            var code = each.code(type);
                            if (!seen.add(code)) {
                                throw each.mistake("has " + code.code() + " twice");
                            }
                            return code;
                        })
                .toList();
    }

    static <E extends Enum<E> & Coded> Set<String> codesOf(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Coded::code).collect(toSet());
    }

    /** Builds something whose own rules may be broken by what stands here. */
    <T> T checked(Supplier<T> build) {
        try {
            return build.get();
        } catch (IllegalArgumentException broken) {
            throw mistake(String.valueOf(broken.getMessage()));
        }
    }

    PolicyMistake mistake(String what) {
        var line = node.getStartMark().getLine() + 1;
        return new PolicyMistake(file, line, (path.isEmpty() ? "the file" : path) + " " + what);
    }

    private static String sorted(Set<String> names) {
        return names.stream().sorted().collect(joining(", "));
    }
}

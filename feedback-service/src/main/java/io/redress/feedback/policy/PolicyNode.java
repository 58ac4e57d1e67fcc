package io.redress.feedback.policy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A value in a policy file that knows where it stands, so that a mistake in it can be found. */
public record PolicyNode(String file, String path, Node node) {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,5})(s|m|h|d)");

    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    public PolicyMistake mistake(String what) {
        return new PolicyMistake(file, line(), (path.isEmpty() ? "" : path + ": ") + what);
    }

    /** The values by their keys, which must be all of {@code required} and may be no others. */
    public PolicyFields fields(Set<String> required) {
        var fields = entries();
        fields.forEach(
                (key, value) -> {
                    if (!required.contains(key)) {
                        throw value.mistake("is not known here; known are " + sorted(required));
                    }
                });
        for (var key : required) {
            if (!fields.containsKey(key)) {
                throw mistake(key + " is missing");
            }
        }
        return new PolicyFields(fields);
    }

    /** The values by their keys, whatever these are. */
    public Map<String, PolicyNode> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw mistake("must be a list of key: value");
        }
        var entries = new LinkedHashMap<String, PolicyNode>();
        for (var tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw mistake("keys must be plain words");
            }
            var inside = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
            var value = new PolicyNode(file, inside, tuple.getValueNode());
            if (entries.put(key.getValue(), value) != null) {
                throw value.mistake("stands here twice");
            }
        }
        return entries;
    }

    public String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        throw mistake("must be a text that is not empty");
    }

    public int wholeNumber(int least, int most) {
        try {
            int number = Integer.parseInt(text());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // told below, like a number out of range
        }
        throw mistake("must be a whole number from " + least + " to " + most + ", not " + text());
    }

    public Duration duration() {
        var matcher = DURATION.matcher(text());
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) == 0) {
            throw mistake("must be a time span such as 10m, 24h or 7d, not " + text());
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    public ZoneId zone() {
        try {
            return ZoneId.of(text());
        } catch (DateTimeException unknown) {
            throw mistake("must be a time zone such as Asia/Shanghai, not " + text());
        }
    }

    private static String sorted(Set<String> words) {
        return String.join(", ", words.stream().sorted().toList());
    }
}

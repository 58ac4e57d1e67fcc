package io.redress.triage.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A place in a policy file that knows its line, so that every mistake can name it. */
record PolicyNode(String file, Node node) {

    PolicyMistake mistake(String message) {
        return new PolicyMistake(file, node.getStartMark().getLine() + 1, message);
    }

    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        throw mistake("a text is expected here");
    }

    double number(double least, double most) {
        try {
            double number = Double.parseDouble(text());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw mistake("a number is expected here, not '" + text() + "'");
        }
        throw mistake("must be from " + least + " to " + most);
    }

    boolean yes() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw mistake("true or false is expected here");
        };
    }

    int count(int most) {
        return (int) number(1, most);
    }

    /** Reads the text by a function that throws IllegalArgumentException for what it does not know. */
    <T> T as(Function<String, T> reading) {
        try {
            return reading.apply(text());
        } catch (IllegalArgumentException e) {
            throw mistake(String.valueOf(e.getMessage()));
        }
    }

    List<PolicyNode> list() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(this::at).toList();
        }
        throw mistake("a list is expected here");
    }

    List<String> texts() {
        return list().stream().map(PolicyNode::text).toList();
    }

    Map<String, PolicyNode> map() {
        if (!(node instanceof MappingNode mapping)) {
            throw mistake("keys with values are expected here");
        }
        var entries = new LinkedHashMap<String, PolicyNode>();
        for (var tuple : mapping.getValue()) {
            var key = at(tuple.getKeyNode());
            if (entries.put(key.text(), at(tuple.getValueNode())) != null) {
                throw key.mistake("'" + key.text() + "' is here twice");
            }
        }
        return entries;
    }

    /** A map that has all the required keys and beside them only the optional ones. */
    Map<String, PolicyNode> map(Set<String> required, Set<String> optional) {
        var entries = map();
        for (var entry : entries.entrySet()) {
            if (!required.contains(entry.getKey()) && !optional.contains(entry.getKey())) {
                throw entry.getValue().mistake("'" + entry.getKey() + "' is not known here");
            }
        }
        for (var key : required) {
            if (!entries.containsKey(key)) {
                throw mistake("'" + key + "' is missing here");
            }
        }
        return entries;
    }

    /** A required value of a map. */
    PolicyNode get(String key) {
        var value = map().get(key);
        if (value == null) {
            throw mistake("'" + key + "' is missing here");
        }
        return value;
    }

    private PolicyNode at(Node other) {
        return new PolicyNode(file, other);
    }
}

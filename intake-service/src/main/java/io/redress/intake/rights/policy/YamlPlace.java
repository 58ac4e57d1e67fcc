package io.redress.intake.rights.policy;

import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A place in a YAML file that knows its line, so that every mistake can name it. */
record YamlPlace(String file, Node node) {

    /** A mapping of exactly these. */
    Map<String, YamlPlace> fields(Set<String> names) {
        if (!(node instanceof MappingNode mapping)) {
            throw mistake("here belong " + new TreeSet<>(names));
        }
        var fields = new LinkedHashMap<String, YamlPlace>();
        for (var tuple : mapping.getValue()) {
            var key = new YamlPlace(file, tuple.getKeyNode());
            if (!names.contains(key.text())) {
                throw key.mistake("'" + key.text() + "' is not one of " + new TreeSet<>(names));
            }
            if (fields.put(key.text(), new YamlPlace(file, tuple.getValueNode())) != null) {
                throw key.mistake("'" + key.text() + "' stands here twice");
            }
        }
        for (var name : new TreeSet<>(names)) {
            if (!fields.containsKey(name)) {
                throw mistake("'" + name + "' is missing here");
            }
        }
        return fields;
    }

    /** An empty list is one: an install under no such law. */
    List<YamlPlace> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw mistake("a list is expected here");
        }
        return sequence.getValue().stream().map(each -> new YamlPlace(file, each)).toList();
    }

    String text() {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw mistake("a text is expected here");
        }
        return scalar.getValue();
    }

    <T> T read(String expected, Function<String, T> reading) {
        try {
            return reading.apply(text());
        } catch (IllegalArgumentException | DateTimeException refused) {
            throw mistake(expected + " is expected here, not '" + text() + "'");
        }
    }

    PolicyMistake mistake(String what) {
        return new PolicyMistake(file, node.getStartMark().getLine() + 1, what);
    }
}

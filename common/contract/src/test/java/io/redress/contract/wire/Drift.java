package io.redress.contract.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Where a schema and a record say different things. Both directions; limits are the schema's alone. */
final class Drift {

    private static final Set<String> COMPARED = Set.of("type", "format", "$ref", "uniqueItems");
    private static final Set<String> COMPARED_AS_SETS = Set.of("enum", "required");
    private static final Set<String> NAMED_SCHEMAS = Set.of("properties", "$defs");

    private final List<String> found = new ArrayList<>();

    private Drift() {}

    /** Empty when they agree. */
    static List<String> between(JsonNode schema, Class<?> record) {
        var drift = new Drift();
        drift.compare("", schema, SchemaDraft.of(record));
        return drift.found;
    }

    private void compare(String path, JsonNode schema, JsonNode draft) {
        for (var keyword : COMPARED) {
            same(path + "/" + keyword, schema.path(keyword), draft.path(keyword));
        }
        for (var keyword : COMPARED_AS_SETS) {
            var written = texts(schema.path(keyword));
            var meant = texts(draft.path(keyword));
            if (!written.equals(meant)) {
                found.add(path + "/" + keyword + ": schema " + written + ", record " + meant);
            }
        }
        for (var keyword : NAMED_SCHEMAS) {
            compareNamed(path + "/" + keyword, schema.path(keyword), draft.path(keyword));
        }
        if (schema.has("items") || draft.has("items")) {
            compare(path + "/items", schema.path("items"), draft.path("items"));
        }
    }

    private void compareNamed(String path, JsonNode schemas, JsonNode drafts) {
        var names = new TreeSet<>(schemas.propertyNames());
        names.addAll(drafts.propertyNames());
        for (var name : names) {
            if (!schemas.has(name)) {
                found.add(path + "/" + name + ": only the record has it");
            } else if (!drafts.has(name)) {
                found.add(path + "/" + name + ": only the schema has it");
            } else {
                compare(path + "/" + name, schemas.path(name), drafts.path(name));
            }
        }
    }

    private void same(String path, JsonNode written, JsonNode meant) {
        if (!written.equals(meant)) {
            found.add(path + ": schema " + shown(written) + ", record " + shown(meant));
        }
    }

    private static String shown(JsonNode node) {
        return node instanceof MissingNode ? "nothing" : node.toString();
    }

    private static Set<String> texts(JsonNode array) {
        return array.valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

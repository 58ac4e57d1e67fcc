package io.redress.triage.training;

import io.redress.contract.Category;
import io.redress.contract.Coded;
import io.redress.contract.Flag;
import io.redress.contract.Severity;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One line of a JSONL file: {@code {"id","text","category","severity","flags"}}; more fields do no harm. */
record Row(JsonNode node) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** What is wrong with a line, for whoever wrote it. */
    static final class Mistake extends Exception {

        private static final long serialVersionUID = 1L;

        Mistake(String message) {
            super(message);
        }
    }

    static Row of(String line) throws Mistake {
        try {
            var node = MAPPER.readTree(line);
            if (!node.isObject()) {
                throw new Mistake("is not a JSON object");
            }
            return new Row(node);
        } catch (JacksonException e) {
            throw new Mistake("is not JSON (" + e.getOriginalMessage() + ")");
        }
    }

    String id() {
        return node.path("id").asString("");
    }

    boolean hasLabel() {
        return node.has("category");
    }

    String text() throws Mistake {
        return string("text");
    }

    /** Whether the row's set, where it names one, was drawn as it came. */
    boolean drawnAsItCame() {
        return node.path("set").asString("random").equals("random");
    }

    LabelledText labelled() throws Mistake {
        return new LabelledText(
                id(),
                text(),
                code(Category.class, "category"),
                code(Severity.class, "severity"),
                flags(),
                drawnAsItCame());
    }

    private Set<Flag> flags() throws Mistake {
        var list = node.path("flags");
        if (!list.isArray()) {
            throw new Mistake(
                    list.isMissingNode() ? "'flags' is missing" : "'flags' is not a list");
        }
        var flags = EnumSet.noneOf(Flag.class);
        for (var flag : list) {
            flags.add(
                    coded(
                            Flag.class,
                            "flags",
                            flag.isString() ? flag.asString() : flag.toString()));
        }
        return flags;
    }

    private <E extends Enum<E> & Coded> E code(Class<E> type, String field) throws Mistake {
        return coded(type, field, string(field));
    }

    private static <E extends Enum<E> & Coded> E coded(Class<E> type, String field, String code)
            throws Mistake {
        try {
            return Coded.of(type, code);
        } catch (IllegalArgumentException e) {
            throw new Mistake("'%s': %s".formatted(field, e.getMessage()));
        }
    }

    private String string(String field) throws Mistake {
        var value = node.path(field);
        if (!value.isString()) {
            throw new Mistake(
                    "'%s' is %s"
                            .formatted(field, value.isMissingNode() ? "missing" : "not a string"));
        }
        return value.asString();
    }
}

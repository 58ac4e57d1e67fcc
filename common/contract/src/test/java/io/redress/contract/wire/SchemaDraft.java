package io.redress.contract.wire;

import com.fasterxml.jackson.annotation.JsonValue;
import io.redress.contract.Coded;
import io.redress.contract.ContractJson;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a record says by itself about its JSON: fields, types, formats, codes, what is required. A
 * start for the schema of a new event type; limits and explanations are added by hand.
 */
final class SchemaDraft {

    private final ObjectNode definitions = JsonNodeFactory.instance.objectNode();

    static ObjectNode of(Class<?> record) {
        var draft = new SchemaDraft();
        var schema = draft.object(record);
        if (!draft.definitions.isEmpty()) {
            schema.set("$defs", draft.definitions);
        }
        return schema;
    }

    private ObjectNode object(Class<?> record) {
        var schema = node("object");
        var properties = schema.putObject("properties");
        var required = schema.putArray("required");
        for (var component : record.getRecordComponents()) {
            properties.set(component.getName(), of(component.getGenericType()));
            if (!isNullable(component)) {
                required.add(component.getName());
            }
        }
        return schema;
    }

    private ObjectNode of(Type type) {
        if (type instanceof ParameterizedType collection
                && collection.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw)) {
            var schema = node("array");
            schema.set("items", of(collection.getActualTypeArguments()[0]));
            return raw == Set.class ? schema.put("uniqueItems", true) : schema;
        }
        if (type instanceof Class<?> plain) {
            return ofClass(plain);
        }
        throw new AssertionError("a type that has no place on the wire: " + type);
    }

    private ObjectNode ofClass(Class<?> type) {
        if (type == String.class) {
            return node("string");
        } else if (type == UUID.class) {
            return node("string").put("format", "uuid");
        } else if (type == Instant.class) {
            return node("string").put("format", "date-time");
        } else if (type == LocalDate.class) {
            return node("string").put("format", "date");
        } else if (type == boolean.class || type == Boolean.class) {
            return node("boolean");
        } else if (type == int.class || type == long.class || type == Integer.class) {
            return node("integer");
        } else if (type == double.class || type == BigDecimal.class) {
            return node("number");
        } else if (type.isEnum()) {
            return codes(type);
        } else if (type.isRecord()) {
            return record(type);
        }
        throw new AssertionError("a type that has no place on the wire: " + type);
    }

    private ObjectNode record(Class<?> type) {
        var only = type.getRecordComponents()[0];
        if (only.getAccessor().isAnnotationPresent(JsonValue.class)) {
            return of(only.getGenericType());
        }
        var name = type.getSimpleName();
        if (!definitions.has(name)) {
            definitions.putObject(name);
            definitions.set(name, object(type));
        }
        return ContractJson.mapper().createObjectNode().put("$ref", "#/$defs/" + name);
    }

    private static ObjectNode codes(Class<?> type) {
        var schema = node("string");
        var codes = schema.putArray("enum");
        Arrays.stream(type.getEnumConstants()).map(it -> ((Coded) it).code()).forEach(codes::add);
        return schema;
    }

    private static boolean isNullable(RecordComponent component) {
        AnnotatedElement type = component.getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class);
    }

    private static ObjectNode node(String type) {
        return ContractJson.mapper().createObjectNode().put("type", type);
    }
}

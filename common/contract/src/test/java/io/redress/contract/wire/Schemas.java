package io.redress.contract.wire;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.redress.contract.ContractJson;
import io.redress.contract.EventType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The committed schemas, as a stranger finds them in our jar. Formats are checked, not only noted. */
final class Schemas {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry ->
                            registry.schemaRegistryConfig(
                                    SchemaRegistryConfig.builder()
                                            .formatAssertionsEnabled(true)
                                            .build()));

    private Schemas() {}

    /** Null when there is none. */
    static @Nullable JsonNode of(EventType<?> type) {
        try (var in = Schemas.class.getResourceAsStream("/schemas/" + type.name() + ".json")) {
            return in == null ? null : ContractJson.mapper().readTree(in);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static List<Error> complaints(EventType<?> type, JsonNode value) {
        return schema(type).validate(value);
    }

    private static Schema schema(EventType<?> type) {
        var tree = of(type);
        if (tree == null) {
            throw new AssertionError("no schema for " + type.name());
        }
        return REGISTRY.getSchema(tree);
    }
}

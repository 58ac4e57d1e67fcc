package io.redress.contract.wire;

import io.redress.contract.ContractJson;
import io.redress.contract.EventCodec;
import io.redress.contract.EventEnvelope;
import io.redress.contract.EventType;
import io.redress.contract.EventTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** A record written down as it stands on the wire. The folder it lies in names its type. */
record Sample(
        EventType<?> type,
        String name,
        String topic,
        String key,
        Map<String, String> headers,
        JsonNode value) {

    static final Path SAMPLES = Path.of("src/test/resources/samples");

    /** Where old samples are kept for ever. */
    static final Path GOLDEN = Path.of("src/test/resources/golden");

    static List<Sample> all(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(Sample::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample read(Path file) {
        var tree = ContractJson.mapper().readTree(file.toFile());
        var typeName = file.getParent().getFileName().toString();
        var headers = new TreeMap<String, String>();
        tree.path("headers")
                .properties()
                .forEach(header -> headers.put(header.getKey(), header.getValue().asString()));
        return new Sample(
                EventTypes.named(typeName)
                        .orElseThrow(
                                () -> new AssertionError(file + ": no such event type any more")),
                typeName + "/" + file.getFileName(),
                tree.path("topic").asString(),
                tree.path("key").asString(),
                headers,
                tree.path("value"));
    }

    byte[] bytes() {
        return ContractJson.mapper().writeValueAsBytes(value);
    }

    EventEnvelope<?> decoded() {
        return new EventCodec().decode(headers, bytes(), 7).orElseThrow();
    }

    @Override
    public String toString() {
        return name;
    }
}

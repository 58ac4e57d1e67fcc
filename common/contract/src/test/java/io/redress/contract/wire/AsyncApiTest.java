package io.redress.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.EventCodec;
import io.redress.contract.EventType;
import io.redress.contract.EventTypes;
import io.redress.contract.Topic;
import io.redress.contract.audit.AuditRecord;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The published document says what the code does: no topic, type, writer or header more or less. */
class AsyncApiTest {

    private static final Path FILE = Path.of("../../docs/asyncapi.yaml");
    private static final JsonNode DOCUMENT = new YAMLMapper().readTree(FILE.toFile());

    @Test
    void theChannelsAreOurTopicsAndTheirDeadLetters() {
        assertThat(DOCUMENT.path("asyncapi").asString()).isEqualTo("3.0.0");
        assertThat(writersByTopic().keySet())
                .isEqualTo(
                        DOCUMENT.path("channels")
                                .valueStream()
                                .map(channel -> channel.path("address").asString())
                                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void eachTopicHasTheOneWriterThatTheCodeNames() {
        var written = new TreeMap<String, String>();
        for (var operation : DOCUMENT.path("operations")) {
            assertThat(operation.path("action").asString()).isEqualTo("send");
            assertThat(operation.path("tags").size()).isEqualTo(1);
            var topic = resolved(operation.path("channel")).path("address").asString();
            var before = written.put(topic, operation.at("/tags/0/name").asString());
            assertThat(before).as("a second writer of " + topic).isNull();
        }
        assertThat(written).isEqualTo(writersByTopic());
    }

    @Test
    void eachTopicCarriesItsTypesAndNoOthers() {
        for (var topic : Topic.values()) {
            var names =
                    channel(topic.topicName())
                            .path("messages")
                            .valueStream()
                            .map(message -> resolved(message).path("name").asString())
                            .toList();
            assertThat(names)
                    .as(topic.topicName())
                    .containsExactlyInAnyOrderElementsOf(
                            EventTypes.all().stream()
                                    .filter(type -> type.topic() == topic)
                                    .map(EventType::name)
                                    .toList());
        }
    }

    @Test
    void whatIsCompactedIsSaidToBe() {
        for (var topic : Topic.values()) {
            var policy =
                    channel(topic.topicName())
                            .at("/bindings/kafka/topicConfiguration/cleanup.policy/0")
                            .asString();
            assertThat(policy.equals("compact"))
                    .isEqualTo(topic.keeping() == Topic.Keeping.LATEST_PER_KEY);
        }
    }

    @Test
    void eachMessageRefersToItsSchema() {
        for (var type : EventTypes.all()) {
            var message =
                    DOCUMENT.at("/components/messages")
                            .valueStream()
                            .filter(it -> it.path("name").asString().equals(type.name()))
                            .findFirst()
                            .orElseThrow();
            var schema = FILE.resolveSibling(message.at("/payload/schema/$ref").asString());
            assertThat(schema).isRegularFile().hasFileName(type.name() + ".json");
        }
    }

    @Test
    void theHeadersAreThoseOfTheCodec() {
        var headers = DOCUMENT.at("/components/messageTraits/cloudEvent/headers");

        assertThat(Set.copyOf(headers.path("properties").propertyNames()))
                .containsExactlyInAnyOrder(
                        EventCodec.ID,
                        EventCodec.TYPE,
                        EventCodec.SOURCE,
                        EventCodec.SPEC_VERSION,
                        EventCodec.TIME,
                        EventCodec.SUBJECT,
                        EventCodec.SEQUENCE,
                        EventCodec.CAUSATION_ID,
                        EventCodec.TRACEPARENT,
                        EventCodec.DATA_KEY_ID,
                        EventCodec.CONTENT_TYPE);
        var always = new HashSet<>(Sample.all(Sample.SAMPLES).getFirst().headers().keySet());
        Sample.all(Sample.SAMPLES).forEach(it -> always.retainAll(it.headers().keySet()));
        assertThat(headers.path("required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(always);
    }

    @Test
    void readersAreToldHowToReadIt() {
        assertThat(DOCUMENT.at("/info/description").asString())
                .contains(
                        "kcat -F data/kcat.conf -b localhost:9092 -t redress.cases.v1 -C -f '%k %h %s\\n'");
    }

    private static Map<String, String> writersByTopic() {
        var writers = new TreeMap<>(Map.of(Topic.dataKeys(), "intake"));
        Arrays.stream(Topic.values())
                .forEach(
                        topic -> {
                            writers.put(topic.topicName(), topic.writer());
                            writers.put(Topic.deadLetters(topic.writer()), topic.writer());
                            writers.put(AuditRecord.topic(topic.writer()), topic.writer());
                        });
        return writers;
    }

    private static JsonNode channel(String address) {
        return DOCUMENT.path("channels")
                .valueStream()
                .filter(channel -> channel.path("address").asString().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode resolved(JsonNode reference) {
        var target = DOCUMENT.at(reference.path("$ref").asString().substring(1));
        assertThat(target.isMissingNode()).as(reference.toString()).isFalse();
        return target;
    }
}

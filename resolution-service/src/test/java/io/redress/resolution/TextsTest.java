package io.redress.resolution;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.EventTypes;
import io.redress.contract.Topic;
import io.redress.resolution.domain.Rule;
import io.redress.resolution.policy.ShippedPolicy;
import io.redress.testkit.Wording;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    /** Their English message names what this one case needs; a text without it would say less. */
    private static final Set<Rule> TOLD_WITH_DETAILS =
            Set.of(Rule.CHOICE_NOT_TAKEN, Rule.OPTION_COUNT, Rule.NOT_ON_MENU);

    @Test
    void everyTextStandsOnceInBothLanguages() {
        Wording.of("/messages").isSound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyRuleEventAndQueueHasItsText(String language) throws IOException {
        var needed =
                Arrays.stream(Rule.values())
                        .filter(r -> !TOLD_WITH_DETAILS.contains(r))
                        .map(rule -> "refusal." + rule.code())
                        .collect(toSet());
        EventTypes.all().stream()
                .filter(type -> type.topic() == Topic.RESOLUTION)
                .map(type -> type.name().replaceAll("io\\.redress\\.resolution\\.|\\.v1", ""))
                .forEach(kind -> needed.add("step." + kind));
        ShippedPolicy.read().queues().names().forEach(queue -> needed.add("queue." + queue));
        assertThat(texts(language).stringPropertyNames()).containsAll(needed);
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        try (var stream =
                TextsTest.class.getResourceAsStream("/messages_" + language + ".properties")) {
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return texts;
    }
}

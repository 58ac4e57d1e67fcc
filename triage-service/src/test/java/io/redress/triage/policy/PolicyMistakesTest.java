package io.redress.triage.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.contract.Category;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyMistakesTest {

    @TempDir Path own;

    @Test
    void whatWeShipIsWithoutMistake() {
        assertThat(CategoryPolicy.from(PolicyFiles.shipped()).categories())
                .containsOnlyKeys(Category.values());
        assertThat(SignalPolicy.from(PolicyFiles.shipped()).signals()).isNotEmpty();
    }

    @Test
    void anInstallsOwnFileWins() throws IOException {
        var text = shipped("categories.yaml").replace("unsure: 0.45", "unsure: 0.9");
        Files.writeString(own.resolve("categories.yaml"), text);

        assertThat(CategoryPolicy.from(new PolicyFiles(own)).unsure()).isEqualTo(0.9);
    }

    @Test
    void anUnknownCategoryIsToldWithItsLine() throws IOException {
        var text = shipped("categories.yaml").replace("  delivery:\n", "  deliverry:\n");
        Files.writeString(own.resolve("categories.yaml"), text);
        var line = text.substring(0, text.indexOf("deliverry")).lines().count();

        assertThatThrownBy(() -> CategoryPolicy.from(new PolicyFiles(own)))
                .isInstanceOf(PolicyMistake.class)
                .hasMessageContaining("categories.yaml, line " + (line + 1))
                .hasMessageContaining("deliverry");
    }

    @Test
    void aNumberOutOfItsRangeIsToldWithItsLine() throws IOException {
        Files.writeString(
                own.resolve("categories.yaml"),
                shipped("categories.yaml").replace("unsure: 0.45", "unsure: 45"));

        assertThatThrownBy(() -> CategoryPolicy.from(new PolicyFiles(own)))
                .hasMessageContaining("must be from 0.0 to 1.0");
    }

    @Test
    void aSignalThatLeansOnAnUnknownOneIsTold() throws IOException {
        Files.writeString(
                own.resolve("signals.yaml"),
                shipped("signals.yaml").replace("with: [repeat]", "with: [repeeat]"));

        assertThatThrownBy(() -> SignalPolicy.from(new PolicyFiles(own)))
                .hasMessageContaining("a signal that is named here is not in this file");
    }

    @Test
    void whatIsNeitherTrueNorFalseIsTold() throws IOException {
        Files.writeString(
                own.resolve("signals.yaml"),
                shipped("signals.yaml").replace("complains: true", "complains: perhaps"));

        assertThatThrownBy(() -> SignalPolicy.from(new PolicyFiles(own)))
                .hasMessageContaining("true or false is expected here");
    }

    @Test
    void brokenYamlIsToldWithItsLine() throws IOException {
        Files.writeString(own.resolve("signals.yaml"), "version: '1'\nsignals: [unclosed\n");

        assertThatThrownBy(() -> SignalPolicy.from(new PolicyFiles(own)))
                .isInstanceOf(PolicyMistake.class)
                .hasMessageContaining("line 3");
    }

    private static String shipped(String name) throws IOException {
        try (var stream = PolicyFiles.class.getResourceAsStream("/policy/triage/" + name)) {
            assertThat(stream).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package io.redress.triage.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrowdAndCrisisMistakesTest {

    @TempDir Path own;

    @Test
    void theShippedPoliciesAreRead() {
        assertThat(CrisisPolicy.from(PolicyFiles.shipped()).rules()).hasSizeGreaterThan(3);
        assertThat(CrowdPolicy.from(PolicyFiles.shipped()).least()).isEqualTo(5);
    }

    @Test
    void aFlagThatNobodyKnowsIsToldWithItsLine() throws IOException {
        var text = write("crises.yaml", "allOf: [safety]", "allOf: [saftey]");
        var line = text.substring(0, text.indexOf("saftey")).lines().count();

        assertThatThrownBy(() -> CrisisPolicy.from(new PolicyFiles(own)))
                .isInstanceOf(PolicyMistake.class)
                .hasMessageContaining("crises.yaml, line " + line)
                .hasMessageContaining("saftey");
    }

    @Test
    void aCrisisByMeaningIsRefused() throws IOException {
        write("crises.yaml", "together: [all]", "together: [meaning]");

        assertThatThrownBy(() -> CrisisPolicy.from(new PolicyFiles(own)))
                .hasMessageContaining("matter, site, supplier, all");
    }

    @Test
    void aRuleThatNothingGraveMeetsIsRefused() throws IOException {
        write("crises.yaml", "    allOf: [media-threat]\n", "");

        assertThatThrownBy(() -> CrisisPolicy.from(new PolicyFiles(own)))
                .hasMessageContaining("must tell what is grave");
    }

    @Test
    void sitesAndSuppliersAreKnownByTheirWordsAndProducts() throws IOException {
        write("crowds.yaml", "sites: []", "sites:\n  - {name: 虹桥店, words: [虹桥店, Hongqiao]}");
        write("crowds.yaml", "suppliers: []", "suppliers:\n  - {name: 恒达, products: [电水壶]}");

        var policy = CrowdPolicy.from(new PolicyFiles(own));

        assertThat(policy.siteIn("我在hongqiao买的", null)).isEqualTo("虹桥店");
        assertThat(policy.siteIn("我在网上买的", null)).isNull();
        assertThat(policy.supplierIn("漏水", "电水壶 k5")).isEqualTo("恒达");
        assertThat(policy.supplierIn("漏水", null)).isNull();
    }

    @Test
    void aSiteThatNobodyCanRecogniseIsToldWithItsLine() throws IOException {
        var text = write("crowds.yaml", "sites: []", "sites:\n  - {name: 虹桥店}");
        var line = text.substring(0, text.indexOf("{name: 虹桥店}")).lines().count();

        assertThatThrownBy(() -> CrowdPolicy.from(new PolicyFiles(own)))
                .hasMessageContaining("crowds.yaml, line " + line)
                .hasMessageContaining("words");
    }

    private String write(String file, String from, String to) throws IOException {
        var path = own.resolve(file);
        var text =
                Files.readString(
                        Files.exists(path)
                                ? path
                                : Path.of("src/main/resources/policy/triage").resolve(file));
        assertThat(text).contains(from);
        var changed =
                text.substring(0, text.indexOf(from))
                        + to
                        + text.substring(text.indexOf(from) + from.length());
        Files.writeString(path, changed);
        return changed;
    }
}

package io.redress.resolution.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.resolution.domain.policy.EarlierPolicies;
import io.redress.resolution.domain.policy.ResolutionPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@ExtendWith(OutputCaptureExtension.class)
class PolicyAtStartTest {

    @Configuration(proxyBeanMethods = false)
    @Import(PolicyConfiguration.class)
    static class PolicyAlone {}

    @Test
    void aMistakeStopsTheStartAndIsToldWithItsLine(@TempDir Path directory, CapturedOutput output)
            throws IOException {
        Files.writeString(directory.resolve("resolution-policy.yaml"), "version: '1'\nclock: {}\n");
        assertThatThrownBy(() -> start(directory)).hasRootCauseInstanceOf(PolicyMistake.class);
        assertThat(output).contains("resolution-policy.yaml, line 2: clock is not known here");
    }

    @Test
    void withoutAFileTheShippedPolicyHolds(@TempDir Path directory) {
        try (var context = start(directory)) {
            assertThat(context.getBean(ResolutionPolicy.class)).isEqualTo(ShippedPolicy.read());
        }
    }

    @Test
    void earlierPoliciesAreKeptForTheCasesUnderThem(@TempDir Path directory) throws IOException {
        var earlier = Files.createDirectory(directory.resolve("earlier"));
        try (var shipped = PolicyConfiguration.shipped(PolicyConfiguration.FILE)) {
            var text = new java.io.StringWriter();
            shipped.transferTo(text);
            Files.writeString(
                    earlier.resolve("spring.yaml"),
                    text.toString().replace("version: \"2026-11-1\"", "version: \"2026-03-1\""));
        }
        try (var context = start(directory)) {
            assertThat(context.getBean(EarlierPolicies.class).all())
                    .singleElement()
                    .returns("2026-03-1", ResolutionPolicy::version);
        }
    }

    private static org.springframework.context.ConfigurableApplicationContext start(Path policies) {
        return new SpringApplicationBuilder(PolicyAlone.class)
                .web(WebApplicationType.NONE)
                .properties("spring.application.name=policy-test")
                .run("--REDRESS_POLICY_DIR=" + policies);
    }
}

package io.redress.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HeadersTest {

    @Test
    void cookiesAreForHttpsWhereTheOriginIs() {
        assertThat(settings("https://desk.example").https()).isTrue();
        assertThat(settings("http://localhost:8080").https()).isFalse();
    }

    /** They are logged at a wrong start. */
    @Test
    void settingsDoNotShowTheirSecret() {
        assertThat(settings("https://desk.example").toString()).doesNotContain("a client's secret");
    }

    private static SecuritySettings settings(String origin) {
        return new SecuritySettings(
                URI.create(origin),
                null,
                "a client's secret",
                Duration.ofHours(12),
                Duration.ofDays(365));
    }
}

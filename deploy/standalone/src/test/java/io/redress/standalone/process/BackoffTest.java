package io.redress.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff =
            new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofMinutes(1));

    @Test
    void waitsTwiceAsLongEachTimeUpToTheLongest() {
        assertThat(backoff.waitAfter(1)).isEqualTo(Duration.ofMillis(500));
        assertThat(backoff.waitAfter(2)).isEqualTo(Duration.ofSeconds(1));
        assertThat(backoff.waitAfter(6)).isEqualTo(Duration.ofSeconds(16));
        assertThat(backoff.waitAfter(7)).isEqualTo(Duration.ofSeconds(30));
        assertThat(backoff.waitAfter(1_000_000)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aGoodRunForgivesEarlierDeaths() {
        assertThat(backoff.failures(4, Duration.ofMinutes(1))).isEqualTo(1);
        assertThat(backoff.failures(4, Duration.ofMinutes(1).minusMillis(1))).isEqualTo(5);
    }
}

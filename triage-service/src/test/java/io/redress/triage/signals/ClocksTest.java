package io.redress.triage.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClocksTest {

    static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    @Test
    void timeIsThatOfTheSlowestPartition() {
        var clocks = new Clocks(2, Map.of());
        assertThat(clocks.observed(0, NOON)).isEqualTo(NOON);
        assertThat(clocks.reached()).isEqualTo(Instant.MIN);

        clocks.observed(1, NOON.minusSeconds(600));

        assertThat(clocks.reached()).isEqualTo(NOON.minusSeconds(660));
    }

    @Test
    void whoIsQuietHoldsNobodyUp() {
        var clocks = new Clocks(2, Map.of());
        clocks.observed(0, NOON);
        clocks.quiet(1, NOON.plusSeconds(90));

        assertThat(clocks.reached()).isEqualTo(NOON.minusSeconds(60));
    }

    @Test
    void whatComesTooLateIsCountedAMinuteBeforeTheLatest() {
        var clocks = new Clocks(1, Map.of());
        clocks.observed(0, NOON);

        assertThat(clocks.observed(0, NOON.minusSeconds(60))).isEqualTo(NOON.minusSeconds(60));
        assertThat(clocks.observed(0, NOON.minusSeconds(3_600))).isEqualTo(NOON.minusSeconds(60));
        assertThat(clocks.reached()).isEqualTo(NOON.minusSeconds(60));
    }
}

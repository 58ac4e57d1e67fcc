package io.redress.triage.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ChanceTest {

    @Test
    void withoutDoubtItIsPoissons() {
        assertThat(Chance.ofAtLeast(5, 2, 0)).isCloseTo(0.052653, within(1e-5));
        assertThat(Chance.ofAtLeast(1, 0.01, 0)).isCloseTo(0.00995, within(1e-5));
        assertThat(Chance.ofAtLeast(30, 10, 0)).isBetween(1e-7, 4e-7);
        assertThat(Chance.ofAtLeast(0, 3, 0)).isOne();
    }

    @Test
    void doubtMakesTheUnusualLikelier() {
        assertThat(Chance.ofAtLeast(20, 5, 0.5)).isGreaterThan(100 * Chance.ofAtLeast(20, 5, 0));
    }

    @Test
    void belowTheMeanBothSidesAddUpToOne() {
        assertThat(Chance.ofAtLeast(3, 10, 0.1)).isBetween(0.9, 1.0);
        assertThat(Chance.logGamma(5)).isCloseTo(Math.log(24), within(1e-10));
    }
}

package io.redress.triage.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BgeSmallZhTest {

    static final BgeSmallZh MODEL = BgeSmallZh.load();

    @AfterAll
    static void close() {
        MODEL.close();
    }

    @Test
    void textsThatMeanAlikeAreNearer() {
        assertThat(cosine("快递三天没到", "包裹一直没送到")).isGreaterThan(cosine("快递三天没到", "房间很吵") + 0.2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "\u0000", "😡\uD83D", "ａｂｃ", "supercalifragilistic", "好"})
    void anyTextIsAPointOfLengthOne(String text) {
        var point = MODEL.embed(text);
        assertThat(point).hasSize(512);
        assertThat(dot(point, point)).isCloseTo(1, within(1e-4));
    }

    @Test
    void aTextOfAHundredThousandCharactersCostsNoMoreThanItsBeginning() {
        assertThat(MODEL.embed("退款".repeat(50_000))).isEqualTo(MODEL.embed("退款".repeat(100)));
    }

    private static double cosine(String a, String b) {
        return dot(MODEL.embed(a), MODEL.embed(b));
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}

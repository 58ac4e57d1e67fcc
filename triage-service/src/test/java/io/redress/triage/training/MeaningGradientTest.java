package io.redress.triage.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.redress.triage.classifying.Labels;
import io.redress.triage.classifying.MeaningNetwork.Shape;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MeaningGradientTest {

    static final Shape SHAPE = new Shape(5, 6);
    static final float NUDGE = 0.01f;
    static final float[][] STATES = {
        {0.3f, -0.8f, 0.5f, 1.1f, -0.2f},
        {-0.6f, 0.4f, 0.9f, -1.0f, 0.7f},
        {1, 0.2f, -0.4f, 0.1f, 0}
    };

    /** The sum of squares of all outputs: its gradient is known without a model of what is right. */
    static double loss(float[][] rows) {
        var found = new double[1];
        new MeaningGradient(SHAPE, rows)
                .add(
                        STATES,
                        outputs -> {
                            for (float output : outputs) {
                                found[0] += output * output / 2;
                            }
                            return new float[Labels.SIZE];
                        },
                        nothingLeftOut());
        return found[0];
    }

    static Chance nothingLeftOut() {
        return new Chance(new SplittableRandom(1), 0);
    }

    @Test
    void saysHowTheLossMovesWithEveryWeight() {
        var rows = anyRows();
        var gradient = new MeaningGradient(SHAPE, rows);
        gradient.add(STATES, float[]::clone, nothingLeftOut());

        for (int row = 0; row < rows.length; row += 3) {
            for (int i = 0; i < rows[row].length; i += 2) {
                float before = rows[row][i];
                rows[row][i] = before + NUDGE;
                double above = loss(rows);
                rows[row][i] = before - NUDGE;
                double below = loss(rows);
                rows[row][i] = before;
                assertThat((double) gradient.sums()[row][i])
                        .as("row %d, weight %d", row, i)
                        .isCloseTo((above - below) / (2 * NUDGE), within(0.02));
            }
        }
    }

    private static float[][] anyRows() {
        var random = new SplittableRandom(7);
        var rows = SHAPE.rows();
        for (var row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) random.nextDouble(-0.5, 0.5);
            }
        }
        return rows;
    }
}

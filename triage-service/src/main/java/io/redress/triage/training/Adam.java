package io.redress.triage.training;

import io.redress.triage.classifying.MeaningNetwork;
import io.redress.triage.classifying.MeaningNetwork.Shape;
import java.util.List;

/** Adam with weight decay apart (Loshchilov and Hutter, 2019). */
final class Adam {

    private static final float MEAN_KEPT = 0.9f;
    private static final float SQUARE_KEPT = 0.999f;
    private static final float TINY = 1e-8f;

    private final float[][] means;
    private final float[][] squares;
    private final double decay;
    private double meanLeft = 1;
    private double squareLeft = 1;

    Adam(Shape shape, double decay) {
        means = shape.rows();
        squares = shape.rows();
        this.decay = decay;
    }

    void step(float[][] rows, List<float[][]> gradients, double rate) {
        meanLeft *= MEAN_KEPT;
        squareLeft *= SQUARE_KEPT;
        for (int row = 0; row < rows.length; row++) {
            var gradient = new float[rows[row].length];
            for (var part : gradients) {
                MeaningNetwork.addTo(gradient, part[row], 1);
            }
            step(rows[row], gradient, means[row], squares[row], rate);
        }
    }

    private void step(float[] row, float[] gradient, float[] mean, float[] square, double rate) {
        float pace = (float) (rate / (1 - meanLeft));
        float whole = (float) (1 / (1 - squareLeft));
        float kept = (float) (1 - rate * decay);
        for (int i = 0; i < row.length; i++) {
            mean[i] += (1 - MEAN_KEPT) * (gradient[i] - mean[i]);
            square[i] += (1 - SQUARE_KEPT) * (gradient[i] * gradient[i] - square[i]);
            row[i] = row[i] * kept - pace * mean[i] / ((float) Math.sqrt(square[i] * whole) + TINY);
        }
    }
}

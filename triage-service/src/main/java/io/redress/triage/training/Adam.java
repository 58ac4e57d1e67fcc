package io.redress.triage.training;

import java.util.List;

/** Adam with weight decay apart (Loshchilov and Hutter, 2019). */
final class Adam {

    private static final double MEAN_KEPT = 0.9;
    private static final double SQUARE_KEPT = 0.999;
    private static final double TINY = 1e-8;

    private final float[] means;
    private final float[] squares;
    private final double decay;
    private double meanLeft = 1;
    private double squareLeft = 1;

    Adam(int size, double decay) {
        means = new float[size];
        squares = new float[size];
        this.decay = decay;
    }

    void step(float[] numbers, List<float[]> gradients, double rate) {
        meanLeft *= MEAN_KEPT;
        squareLeft *= SQUARE_KEPT;
        double pace = rate / (1 - meanLeft);
        double whole = 1 / (1 - squareLeft);
        for (int i = 0; i < numbers.length; i++) {
            float gradient = 0;
            for (var part : gradients) {
                gradient += part[i];
            }
            means[i] += (float) ((1 - MEAN_KEPT) * (gradient - means[i]));
            squares[i] += (float) ((1 - SQUARE_KEPT) * (gradient * gradient - squares[i]));
            numbers[i] -=
                    (float)
                            (rate * decay * numbers[i]
                                    + pace * means[i] / (Math.sqrt(squares[i] * whole) + TINY));
        }
    }
}

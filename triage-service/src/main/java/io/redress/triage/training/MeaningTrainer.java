package io.redress.triage.training;

import io.redress.contract.Category;
import io.redress.contract.Flag;
import io.redress.contract.Severity;
import io.redress.triage.classifying.Labels;
import io.redress.triage.classifying.MeaningNetwork;
import io.redress.triage.classifying.MeaningNetwork.Shape;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Teaches a {@link MeaningNetwork} by Adam on small batches, all labels at once. Same texts and seed,
 * same network.
 */
record MeaningTrainer(int hidden, int rounds, long seed) {

    private static final int BATCH = 32;
    private static final int WORKERS = 2;
    private static final double LEAVE_OUT = 0.2;
    private static final double FASTEST = 1.5e-3;
    private static final double DECAY = 0.02;
    private static final double OF_LABELS = 0.035;

    MeaningNetwork teach(List<LabelledText> texts, int[] places, TokenStates states) {
        var scale = Standard.of(places, states);
        var shape = new Shape(scale.size(), hidden);
        var random = new SplittableRandom(seed);
        var rows = start(shape, random);
        var adam = new Adam(shape, DECAY);
        var gradients =
                IntStream.range(0, WORKERS)
                        .mapToObj(w -> new MeaningGradient(shape, rows))
                        .toList();
        int steps = rounds * ((places.length + BATCH - 1) / BATCH);
        int step = 0;
        for (int round = 0; round < rounds; round++) {
            var order = shuffled(places, random);
            for (int from = 0; from < order.length; from += BATCH) {
                int until = Math.min(order.length, from + BATCH);
                int begin = from;
                long chance = random.nextLong();
                IntStream.range(0, WORKERS)
                        .parallel()
                        .forEach(
                                worker -> {
                                    var gradient = gradients.get(worker);
                                    gradient.reset();
                                    for (int i = begin + worker; i < until; i += WORKERS) {
                                        gradient.add(
                                                scale.of(states.at(order[i])),
                                                target(texts.get(order[i]), until - begin),
                                                new Chance(
                                                        new SplittableRandom(chance + i),
                                                        LEAVE_OUT));
                                    }
                                });
                adam.step(
                        rows,
                        gradients.stream().map(MeaningGradient::sums).toList(),
                        FASTEST * pace(step++ / (double) steps));
            }
        }
        return new MeaningNetwork(shape, scale.foldedInto(shape, rows));
    }

    /** One cycle: up in the first tenth, then down to nothing along a cosine. */
    private static double pace(double done) {
        return done < 0.1
                ? 0.04 + 0.96 * done / 0.1
                : (1 + Math.cos(Math.PI * (done - 0.1) / 0.9)) / 2;
    }

    private static float[][] start(Shape shape, SplittableRandom random) {
        var rows = shape.rows();
        double ofBend = 1 / Math.sqrt(shape.inputs());
        double ofAttention = 1 / Math.sqrt(shape.hidden());
        for (int row = 0; row < shape.bias(); row++) {
            double width =
                    row <= shape.bendBias()
                            ? ofBend
                            : row < shape.attended(0) ? ofAttention : OF_LABELS;
            for (int j = 0; j < rows[row].length; j++) {
                rows[row][j] = (float) random.nextDouble(-width, width);
            }
        }
        return rows;
    }

    private static MeaningGradient.Target target(LabelledText text, int batch) {
        return outputs -> {
            var off = new float[outputs.length];
            choice(
                    outputs,
                    off,
                    Labels.of(Category.PRODUCT_QUALITY),
                    Category.values().length,
                    Labels.of(text.category()),
                    0.1,
                    1.0 / batch);
            choice(
                    outputs,
                    off,
                    Labels.of(Severity.CRITICAL),
                    Severity.values().length,
                    Labels.of(text.severity()),
                    0,
                    0.4 / batch);
            for (var flag : Flag.values()) {
                int at = Labels.of(flag);
                double share = 1 / (1 + Math.exp(-outputs[at]));
                off[at] =
                        (float) ((share - (text.flags().contains(flag) ? 1 : 0)) * 0.5 / 7 / batch);
            }
            return off;
        };
    }

    /** The gradient of cross entropy, with a little of the truth spread over all (which keeps it modest). */
    private static void choice(
            float[] outputs,
            float[] off,
            int from,
            int size,
            int truth,
            double spread,
            double weight) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = from; i < from + size; i++) {
            highest = Math.max(highest, outputs[i]);
        }
        double all = 0;
        for (int i = from; i < from + size; i++) {
            all += Math.exp(outputs[i] - highest);
        }
        for (int i = from; i < from + size; i++) {
            double wanted = spread / size + (i == truth ? 1 - spread : 0);
            off[i] = (float) ((Math.exp(outputs[i] - highest) / all - wanted) * weight);
        }
    }

    private static int[] shuffled(int[] places, SplittableRandom random) {
        var order = places.clone();
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int other = order[j];
            order[j] = order[i];
            order[i] = other;
        }
        return order;
    }
}

package io.redress.triage.learning;

import io.redress.contract.Category;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What was learned: how much each feature speaks for each category, on top of what the shipped model
 * says. Kept as bytes: the scale, then slot, category and weight of whatever weighs anything.
 */
final class Layer {

    private static final int CATEGORIES = Category.values().length;
    private static final int STEPS = 127;
    private static final int ENTRY = Short.BYTES + 2 * Byte.BYTES;

    /** A log record holds a megabyte, and Base64 takes a third more. */
    private static final int MOST_ENTRIES = 150_000;

    private final float[][] weights;

    private Layer(float[][] weights) {
        this.weights = weights;
    }

    static Layer of(float[][] weights) {
        return read(written(weights));
    }

    /** What the features add to the score of each category, in the order of the constants. */
    double[] addTo(double[] scores, Grams grams) {
        var sum = Arrays.copyOf(scores, CATEGORIES);
        grams.each(
                (slot, value) -> {
                    var row = weights[slot];
                    for (int c = 0; c < row.length; c++) {
                        sum[c] += row[c] * value;
                    }
                });
        return sum;
    }

    byte[] written() {
        return written(weights);
    }

    static Layer read(byte[] bytes) {
        var weights = new float[Grams.SLOTS][0];
        var buffer = ByteBuffer.wrap(bytes);
        float scale = buffer.getFloat();
        while (buffer.remaining() >= ENTRY) {
            int slot = Short.toUnsignedInt(buffer.getShort()) & (Grams.SLOTS - 1);
            int category = buffer.get();
            if (weights[slot].length == 0) {
                weights[slot] = new float[CATEGORIES];
            }
            weights[slot][category] = buffer.get() * scale / STEPS;
        }
        return new Layer(weights);
    }

    private static byte[] written(float[][] weights) {
        float scale = 0;
        for (var row : weights) {
            for (float weight : row) {
                scale = Math.max(scale, Math.abs(weight));
            }
        }
        float least = leastKept(weights, scale);
        var buffer = ByteBuffer.allocate(Float.BYTES + MOST_ENTRIES * ENTRY);
        buffer.putFloat(scale);
        for (int slot = 0; slot < weights.length; slot++) {
            for (int c = 0; c < weights[slot].length && buffer.remaining() >= ENTRY; c++) {
                float weight = weights[slot][c];
                if (Math.abs(weight) >= least && weight != 0) {
                    buffer.putShort((short) slot)
                            .put((byte) c)
                            .put((byte) Math.round(weight / scale * STEPS));
                }
            }
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    /** Below half a step a weight is written as nothing; and only the heaviest fit. */
    private static float leastKept(float[][] weights, float scale) {
        float halfStep = scale / STEPS / 2;
        var heavy =
                Arrays.stream(weights)
                        .flatMapToDouble(
                                row -> {
                                    var magnitudes = new double[row.length];
                                    for (int c = 0; c < row.length; c++) {
                                        magnitudes[c] = Math.abs(row[c]);
                                    }
                                    return Arrays.stream(magnitudes);
                                })
                        .filter(magnitude -> magnitude > halfStep)
                        .sorted()
                        .toArray();
        return heavy.length <= MOST_ENTRIES ? halfStep : (float) heavy[heavy.length - MOST_ENTRIES];
    }
}

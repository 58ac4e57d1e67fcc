package io.redress.triage.training;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Leaves numbers out at random and makes the others that much larger.
 *
 * @param leaveOut the share that is left out
 */
record Chance(SplittableRandom random, double leaveOut) {

    private static final int BITS = 16;

    float[] thinned(float[] values) {
        var kept = kept(values.length);
        for (int i = 0; i < kept.length; i++) {
            kept[i] *= values[i];
        }
        return kept;
    }

    /** What each of so many numbers is multiplied by. */
    float[] kept(int size) {
        var kept = new float[size];
        float more = (float) (1 / (1 - leaveOut));
        Arrays.fill(kept, more);
        long limit = (long) (leaveOut * (1 << BITS));
        for (int i = 0; i < size && limit > 0; i += Long.SIZE / BITS) {
            long bits = random.nextLong();
            for (int n = i; n < Math.min(size, i + Long.SIZE / BITS); n++) {
                kept[n] = (bits & ((1 << BITS) - 1)) < limit ? 0 : more;
                bits >>>= BITS;
            }
        }
        return kept;
    }
}

package io.redress.triage.learning;

import io.redress.triage.text.ReadableText;
import java.util.Arrays;

/**
 * The features that the learned layer weighs: runs of one to three characters, hashed into slots, as a
 * vector of length 1. Which text a slot came from cannot be told from the slot.
 */
final class Grams {

    static final int SLOTS = 1 << 15;

    private static final int READ = 1_500;
    private static final int LONGEST = 3;

    private final int[] slots;
    private final float[] values;

    private Grams(int[] slots, float[] values) {
        this.slots = slots;
        this.values = values;
    }

    /** What is done with one feature. */
    interface Each {
        void take(int slot, float value);
    }

    static Grams of(String text) {
        var readable = ReadableText.of(text, READ).value();
        var seen = new int[readable.length() * LONGEST];
        int count = 0;
        for (int from = 0; from < readable.length(); from++) {
            int hash = 0;
            for (int n = 1; n <= LONGEST && from + n <= readable.length(); n++) {
                hash = hash * 0x01000193 + readable.charAt(from + n - 1) + n;
                seen[count++] = slot(hash);
            }
        }
        Arrays.sort(seen, 0, count);
        return counted(seen, count);
    }

    void each(Each each) {
        for (int i = 0; i < slots.length; i++) {
            each.take(slots[i], values[i]);
        }
    }

    private static Grams counted(int[] sorted, int count) {
        var slots = new int[count];
        var values = new float[count];
        int size = 0;
        double square = 0;
        for (int from = 0; from < count; ) {
            int to = from;
            while (to < count && sorted[to] == sorted[from]) {
                to++;
            }
            float value = 1 + (float) Math.log(to - from);
            slots[size] = sorted[from];
            values[size++] = value;
            square += value * value;
            from = to;
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < size; i++) {
            values[i] /= length;
        }
        return new Grams(Arrays.copyOf(slots, size), Arrays.copyOf(values, size));
    }

    private static int slot(int hash) {
        int mixed = (hash ^ (hash >>> 15)) * 0x85EBCA6B;
        mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
        return (mixed ^ (mixed >>> 16)) & (SLOTS - 1);
    }
}

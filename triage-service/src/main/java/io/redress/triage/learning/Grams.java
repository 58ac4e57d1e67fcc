package io.redress.triage.learning;

import io.redress.triage.text.ReadableText;
import java.util.Map;
import java.util.TreeMap;

/**
 * The features that the learned layer weighs: runs of one to three characters, hashed into slots, as a
 * vector of length 1. Which text a slot came from cannot be told from the slot.
 */
final class Grams {

    static final int SLOTS = 1 << 15;

    private static final int READ = 1_500;
    private static final int LONGEST = 3;

    private Grams() {}

    /** Slots with their values, each slot once. */
    static Map<Integer, Float> of(String text) {
        var readable = ReadableText.of(text, READ).value();
        var counts = new TreeMap<Integer, Float>();
        for (int from = 0; from < readable.length(); from++) {
            int hash = 0;
            for (int n = 1; n <= LONGEST && from + n <= readable.length(); n++) {
                hash = hash * 0x01000193 + readable.charAt(from + n - 1) + n;
                counts.merge(slot(hash), 1f, Float::sum);
            }
        }
        counts.replaceAll((slot, count) -> 1 + (float) Math.log(count));
        double square = counts.values().stream().mapToDouble(value -> value * value).sum();
        float length = (float) Math.sqrt(square);
        counts.replaceAll((slot, value) -> value / length);
        return counts;
    }

    private static int slot(int hash) {
        int mixed = (hash ^ (hash >>> 15)) * 0x85EBCA6B;
        mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
        return (mixed ^ (mixed >>> 16)) & (SLOTS - 1);
    }
}

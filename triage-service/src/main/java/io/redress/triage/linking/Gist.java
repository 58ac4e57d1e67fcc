package io.redress.triage.linking;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A number that near-equal texts share: the two least hashes over all runs of four letters (minhash).
 * Two texts with nine in ten runs in common share it in about eight of ten cases, two strange ones
 * practically never.
 */
final class Gist {

    private static final int RUN = 4;
    private static final int LEAST_LETTERS = 12;
    private static final int[] SEEDS = {0x2545F491, 0x6C8E9CF5};

    private Gist() {}

    /** Null for a text that is too short to be told from others. */
    static @Nullable String of(String readable) {
        var letters =
                readable.codePoints()
                        .filter(Character::isLetter)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        if (letters.length() < LEAST_LETTERS) {
            return null;
        }
        var least = new int[SEEDS.length];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int start = 0; start + RUN <= letters.length(); start++) {
            int run = letters.substring(start, start + RUN).hashCode();
            for (int i = 0; i < SEEDS.length; i++) {
                least[i] = Math.min(least[i], mixed(run ^ SEEDS[i]));
            }
        }
        return Arrays.toString(least);
    }

    private static int mixed(int hash) {
        int mixed = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
        mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
        return mixed ^ (mixed >>> 16);
    }
}

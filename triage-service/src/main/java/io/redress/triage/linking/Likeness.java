package io.redress.triage.linking;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * How much two texts have in common, told by a few numbers of each: the least hash of all pairs of
 * neighbouring letters, for {@value #PLACES} hash functions (minhash). The share of equal places is
 * about the share of pairs that both texts have. A story told a second time in other words shares a
 * third; two stories share next to nothing.
 */
final class Likeness {

    static final int PLACES = 32;

    private static final int ENOUGH = 7;
    private static final int LEAST_LETTERS = 8;

    private Likeness() {}

    /** Empty for a text that is too short to be told from others. */
    static String of(String readable) {
        var letters = readable.codePoints().filter(Character::isLetter).toArray();
        if (letters.length < LEAST_LETTERS) {
            return "";
        }
        var least = new int[PLACES];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int i = 0; i + 1 < letters.length; i++) {
            int pair = letters[i] * 0x01000193 + letters[i + 1];
            for (int place = 0; place < PLACES; place++) {
                least[place] = Math.min(least[place], mixed(pair ^ (place * 0x9E3779B9)));
            }
        }
        var bytes = new byte[PLACES];
        for (int place = 0; place < PLACES; place++) {
            bytes[place] = (byte) least[place];
        }
        return HexFormat.of().formatHex(bytes);
    }

    /** Whether they may well tell the same story. */
    static boolean between(String some, String other) {
        if (some.length() != 2 * PLACES || other.length() != 2 * PLACES) {
            return false;
        }
        int equal = 0;
        for (int place = 0; place < PLACES; place++) {
            if (some.regionMatches(2 * place, other, 2 * place, 2)) {
                equal++;
            }
        }
        return equal >= ENOUGH;
    }

    private static int mixed(int hash) {
        int mixed = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
        mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
        return mixed ^ (mixed >>> 16);
    }
}

package io.redress.triage.classifying;

import java.util.Arrays;

/**
 * The features of the learned model: character 1- to 4-grams and, for Latin script, words and pairs of
 * words, hashed into slots. Which text a slot came from cannot be told from the slot.
 */
public final class HashedNgrams {

    public static final int BITS = 16;
    public static final int SLOTS = 1 << BITS;

    /** More text adds little to what a complaint is about. */
    public static final int READ = 1_500;

    private static final int LONGEST = 4;
    private static final int WORD_SEED = 0x2545F491;
    private static final int PAIR_SEED = 0x6C8E9CF5;

    private final int[] seen = new int[READ * (LONGEST + 2)];
    private int count;

    private HashedNgrams() {}

    /** The features of a text in its readable form, as a vector of length 1 (or 0 for no text). */
    public static SparseVector of(String readable) {
        var ngrams = new HashedNgrams();
        var text = readable.length() <= READ ? readable : readable.substring(0, READ);
        ngrams.characters(text);
        ngrams.words(text);
        return ngrams.vector();
    }

    private void characters(String text) {
        for (int start = 0; start < text.length(); start++) {
            int hash = 0;
            for (int n = 1; n <= LONGEST && start + n <= text.length(); n++) {
                hash = hash * 0x01000193 + digitless(text.charAt(start + n - 1)) + n;
                add(hash);
            }
        }
    }

    private void words(String text) {
        int previous = 0;
        int word = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (isWordCharacter(c)) {
                word = word * 31 + c;
            } else if (word != 0) {
                add(word ^ WORD_SEED);
                add((previous * 37 + word) ^ PAIR_SEED);
                previous = word;
                word = 0;
            }
        }
    }

    /** Sees a phrase of a text from one character to before another, and its slot. */
    interface Visitor {
        void see(int from, int to, int slot);
    }

    /** What of the features a person can read: two to four Chinese characters, or a Latin word. */
    static void phrases(String readable, Visitor visitor) {
        int word = 0;
        int begin = 0;
        for (int i = 0; i < Math.min(READ, readable.length()); i++) {
            char c = readable.charAt(i);
            int hash = 0;
            for (int n = 1; n <= LONGEST && i + n <= readable.length(); n++) {
                char next = readable.charAt(i + n - 1);
                if (!Character.isIdeographic(next)) {
                    break;
                }
                hash = hash * 0x01000193 + next + n;
                if (n > 1) {
                    visitor.see(i, i + n, slot(hash));
                }
            }
            boolean latin = c < 0x250 && Character.isLetter(c);
            begin = latin && word == 0 ? i : begin;
            word = latin ? word * 31 + c : 0;
            boolean ends = i + 1 == readable.length() || !isWordCharacter(readable.charAt(i + 1));
            if (word != 0 && ends && i + 1 - begin > 2) {
                visitor.see(begin, i + 1, slot(word ^ WORD_SEED));
            }
        }
    }

    private static boolean isWordCharacter(char c) {
        return c < 0x250 && (Character.isLetter(c) || c == '\'');
    }

    private static int slot(int hash) {
        int mixed = (hash ^ (hash >>> 15)) * 0x85EBCA6B;
        mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
        return mixed >>> (32 - BITS);
    }

    private static char digitless(char c) {
        return Character.isDigit(c) ? '0' : c;
    }

    private void add(int hash) {
        if (count < seen.length) {
            seen[count++] = slot(hash);
        }
    }

    private SparseVector vector() {
        Arrays.sort(seen, 0, count);
        var slots = new int[count];
        var values = new float[count];
        int size = 0;
        for (int from = 0; from < count; ) {
            int to = from;
            while (to < count && seen[to] == seen[from]) {
                to++;
            }
            slots[size] = seen[from];
            values[size++] = 1 + (float) Math.log(to - from);
            from = to;
        }
        return SparseVector.unit(Arrays.copyOf(slots, size), Arrays.copyOf(values, size));
    }
}

package io.redress.triage.surge;

import java.util.Map;
import java.util.TreeMap;

/**
 * What complaints were about in the last two weeks: of every ten minutes the first one, by its meaning
 * alone. From it follows how often something like a given meaning is to be expected.
 */
final class PastMeanings {

    static final int SLOTS = 2016;
    private static final int SLOT_MINUTES = 10;

    /** Fewer tell nothing about what is usual. */
    private static final int ENOUGH = 100;

    private final Map<Integer, byte[]> slots = new TreeMap<>();
    private long filledLast = -1;

    void restore(int slot, byte[] meaning) {
        slots.put(slot, meaning);
    }

    /** @return the slot that it took, or -1 when this time has its sample already */
    int offer(long minute, byte[] meaning) {
        long slot = minute / SLOT_MINUTES;
        if (slot == filledLast) {
            return -1;
        }
        filledLast = slot;
        int index = (int) (slot % SLOTS);
        slots.put(index, meaning);
        return index;
    }

    boolean tellEnough() {
        return slots.size() >= ENOUGH;
    }

    /** How many of them are as near as that; half a one more, because not seen is not impossible. */
    double likeIt(byte[] meaning, double nearness) {
        return 0.5
                + slots.values().stream()
                        .filter(past -> Vectors.nearness(past, meaning) >= nearness)
                        .count();
    }

    int size() {
        return slots.size();
    }
}

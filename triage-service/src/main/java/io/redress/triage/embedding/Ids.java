package io.redress.triage.embedding;

import java.util.Arrays;

/** Token ids up to a limit; what does not fit is left out, and the last place is kept for the end. */
final class Ids {

    private final long[] ids;
    private int size;

    Ids(int limit) {
        ids = new long[limit];
    }

    boolean hasRoom() {
        return size < ids.length - 1;
    }

    int size() {
        return size;
    }

    void add(long id) {
        if (hasRoom()) {
            ids[size++] = id;
        }
    }

    void backTo(int mark) {
        size = mark;
    }

    long[] endedBy(long end) {
        ids[size++] = end;
        return Arrays.copyOf(ids, size);
    }
}

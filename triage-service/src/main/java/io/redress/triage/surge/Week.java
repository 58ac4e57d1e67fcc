package io.redress.triage.surge;

import java.time.Instant;

/** Event time in whole minutes, and the 168 hours of a week that each have a baseline of their own. */
final class Week {

    static final int HOURS = 168;
    static final int DAY = 24;

    private Week() {}

    static long minuteOf(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), 60L);
    }

    /** The beginning of this minute. */
    static Instant instantOf(long minute) {
        return Instant.ofEpochSecond(minute * 60);
    }

    static int hourOfWeek(long minute) {
        return (int) Math.floorMod(Math.floorDiv(minute, 60L), (long) HOURS);
    }

    /** The hour whose middle is nearest but this one: between two middles a rate is drawn as a line. */
    static int neighbour(long minute) {
        int step = Math.floorMod(minute, 60L) < 30 ? -1 : 1;
        return Math.floorMod(hourOfWeek(minute) + step, HOURS);
    }

    /** How much of the neighbour's rate is in this minute's: nothing in the middle, half at the edge. */
    static double shareOfNeighbour(long minute) {
        return Math.abs(Math.floorMod(minute, 60L) + 0.5 - 30) / 60;
    }
}

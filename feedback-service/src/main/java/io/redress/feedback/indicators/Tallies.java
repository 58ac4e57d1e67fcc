package io.redress.feedback.indicators;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sums complaints by one cut and one span; what it is fed in whatever order, it says the same. */
public final class Tallies implements Consumer<Counted> {

    private final Cut cut;
    private final @Nullable Span span;
    private final SortedMap<Key, Tally> sums = new TreeMap<>();

    /**
     * @param start the first day of the stretch; {@link LocalDate#MIN} where time is not told apart
     */
    public record Key(LocalDate start, String value) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            var byStart = start.compareTo(other.start);
            return byStart != 0 ? byStart : value.compareTo(other.value);
        }
    }

    /**
     * @param span null for the whole time as one
     */
    public Tallies(Cut cut, @Nullable Span span) {
        this.cut = cut;
        this.span = span;
    }

    @Override
    public void accept(Counted counted) {
        var start = span == null ? LocalDate.MIN : span.startOf(counted.day());
        for (var value : cut.valuesOf(counted.theCase())) {
            sums.computeIfAbsent(new Key(start, value), key -> new Tally()).add(counted);
        }
    }

    /** By time, then by value. */
    public SortedMap<Key, Tally> sums() {
        return Collections.unmodifiableSortedMap(sums);
    }
}

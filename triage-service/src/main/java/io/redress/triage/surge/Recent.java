package io.redress.triage.surge;

import io.redress.contract.ComplaintId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/** The complaints of the last hour by minute: how many, and some of them as examples. */
final class Recent {

    static final int MINUTES = 60;
    private static final int EXAMPLES = 10;

    private final Deque<Minute> minutes = new ArrayDeque<>();

    /** What came in one minute; of a busy one only the last few ids are kept. */
    record Minute(long minute, int count, List<ComplaintId> some) {
        Minute {
            some = List.copyOf(some);
        }
    }

    Recent(Collection<Minute> minutes) {
        this.minutes.addAll(minutes);
    }

    List<Minute> minutes() {
        return List.copyOf(minutes);
    }

    void add(long minute, List<ComplaintId> came) {
        while (!minutes.isEmpty() && minutes.getFirst().minute() <= minute - MINUTES) {
            minutes.removeFirst();
        }
        if (!came.isEmpty()) {
            var some = came.subList(Math.max(0, came.size() - EXAMPLES), came.size());
            minutes.addLast(new Minute(minute, came.size(), some));
        }
    }

    int count() {
        return minutes.stream().mapToInt(Minute::count).sum();
    }

    /** The newest first. */
    List<ComplaintId> examples(long since) {
        var examples = new ArrayList<ComplaintId>();
        for (var newest = minutes.descendingIterator(); newest.hasNext(); ) {
            var minute = newest.next();
            if (minute.minute() >= since && examples.size() < EXAMPLES) {
                minute.some().reversed().stream()
                        .limit(EXAMPLES - examples.size())
                        .forEach(examples::add);
            }
        }
        return examples;
    }
}

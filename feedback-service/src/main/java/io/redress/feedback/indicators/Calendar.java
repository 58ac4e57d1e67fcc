package io.redress.feedback.indicators;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** On which days a complaint counts, in the install's time zone. */
public record Calendar(ZoneId zone) {

    /** How much earlier than the first one that we read a resent arrival may say that it came. */
    private static final Duration RACE = Duration.ofMinutes(10);

    public LocalDate dayOf(Instant time) {
        return LocalDate.ofInstant(time, zone);
    }

    /** None for what does not count, else one or two. */
    public List<Counted> pagesOf(CountedCase theCase) {
        return theCase.counts() ? pages(theCase) : List.of();
    }

    /**
     * Days on whose pages this complaint may have stood before and does not stand now: because it
     * counted until now, or because it was read as received shortly after midnight, and then a copy of
     * the arrival said shortly before.
     */
    public Set<LocalDate> pagesLeft(CountedCase theCase) {
        var left = new TreeSet<LocalDate>();
        left.add(dayOf(theCase.progress().receivedAt().plus(RACE)));
        pages(theCase).forEach(page -> left.add(page.day()));
        pagesOf(theCase).forEach(page -> left.remove(page.day()));
        return left;
    }

    private List<Counted> pages(CountedCase theCase) {
        var received = dayOf(theCase.progress().receivedAt());
        var resolvedAt = theCase.progress().firstResolvedAt();
        if (resolvedAt == null) {
            return List.of(new Counted(received, true, false, theCase));
        }
        var resolved = dayOf(resolvedAt);
        if (resolved.equals(received)) {
            return List.of(new Counted(received, true, true, theCase));
        }
        return List.of(
                new Counted(received, true, false, theCase),
                new Counted(resolved, false, true, theCase));
    }

    /** The days of a span, both ends among them. */
    public static List<LocalDate> days(LocalDate from, LocalDate to) {
        return new ArrayList<>(from.datesUntil(to.plusDays(1)).toList());
    }
}

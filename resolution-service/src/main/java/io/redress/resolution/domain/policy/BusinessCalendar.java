package io.redress.resolution.domain.policy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When people are at work: hours by weekday, public holidays off, and days that are worked to make up
 * for one.
 *
 * @param hours of each weekday that is worked; a weekday without any is off
 * @param holidays off whatever weekday they are
 * @param makeUpDays worked whatever weekday they are, with the hours of {@code makeUpHours}
 */
public record BusinessCalendar(
        ZoneId zone,
        Map<DayOfWeek, List<Shift>> hours,
        List<Shift> makeUpHours,
        Set<LocalDate> holidays,
        Set<LocalDate> makeUpDays)
        implements Timekeeping {

    /** Longer than any run of days off, so that a mistaken calendar cannot make us search for ever. */
    private static final int LONGEST_SEARCH_DAYS = 3_660;

    /** From one time of a day to a later one. */
    public record Shift(LocalTime from, LocalTime to) {
        public Shift {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException(
                        "%s-%s ends before it begins".formatted(from, to));
            }
        }
    }

    private record Span(Instant from, Instant to) {
        boolean isEmpty() {
            return !from.isBefore(to);
        }

        Duration length() {
            return Duration.between(from, to);
        }

        Span from(Instant moment) {
            return moment.isAfter(from) ? new Span(moment, to) : this;
        }

        Span until(Instant moment) {
            return moment.isBefore(to) ? new Span(from, moment) : this;
        }
    }

    public BusinessCalendar {
        hours = Map.copyOf(hours);
        makeUpHours = inOrder(makeUpHours);
        holidays = Set.copyOf(holidays);
        makeUpDays = Set.copyOf(makeUpDays);
        if (hours.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("nobody is ever at work");
        }
        for (var day : makeUpDays) {
            if (holidays.contains(day)) {
                throw new IllegalArgumentException(day + " is both a holiday and a make-up day");
            }
        }
    }

    public boolean isWorked(LocalDate day) {
        return !shifts(day).isEmpty();
    }

    public boolean isOpen(Instant moment) {
        return spans(moment.atZone(zone).toLocalDate())
                .anyMatch(span -> !moment.isBefore(span.from()) && moment.isBefore(span.to()));
    }

    @Override
    public Instant plus(Instant from, Duration counted) {
        var left = counted;
        for (var span : (Iterable<Span>) spansSince(from)::iterator) {
            if (left.compareTo(span.length()) <= 0) {
                return span.from().plus(left);
            }
            left = left.minus(span.length());
        }
        throw new IllegalStateException("the calendar has no hours left to count from " + from);
    }

    @Override
    public Duration between(Instant from, Instant to) {
        return spansSince(from)
                .takeWhile(span -> span.from().isBefore(to))
                .map(span -> span.until(to).length())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The end of the so-manieth day worked after this one, as authorities count: the first day does not count. */
    public Instant endOfWorkingDay(Instant from, int days) {
        var last =
                from.atZone(zone)
                        .toLocalDate()
                        .plusDays(1)
                        .datesUntil(from.atZone(zone).toLocalDate().plusDays(LONGEST_SEARCH_DAYS))
                        .filter(this::isWorked)
                        .skip(days - 1L)
                        .findFirst()
                        .orElseThrow();
        return spans(last).reduce((first, second) -> second).map(Span::to).orElseThrow();
    }

    private Stream<Span> spansSince(Instant from) {
        var today = from.atZone(zone).toLocalDate();
        return today.datesUntil(today.plusDays(LONGEST_SEARCH_DAYS))
                .flatMap(this::spans)
                .map(span -> span.from(from))
                .filter(span -> !span.isEmpty());
    }

    private Stream<Span> spans(LocalDate day) {
        return shifts(day).stream()
                .map(
                        shift ->
                                new Span(
                                        day.atTime(shift.from()).atZone(zone).toInstant(),
                                        day.atTime(shift.to()).atZone(zone).toInstant()));
    }

    private List<Shift> shifts(LocalDate day) {
        if (makeUpDays.contains(day)) {
            return makeUpHours;
        }
        return holidays.contains(day)
                ? List.of()
                : inOrder(hours.getOrDefault(day.getDayOfWeek(), List.of()));
    }

    private static List<Shift> inOrder(List<Shift> shifts) {
        return shifts.stream().sorted(Comparator.comparing(Shift::from)).toList();
    }
}

package io.redress.triage.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Days in a text, written out or told against the day it was received; earliest first, no doubles. */
final class Dates {

    private static final int MOST = 10;
    private static final int OLDEST_YEARS = 60;
    private static final int FURTHEST_YEARS = 5;

    private static final Pattern YEAR_FIRST =
            Pattern.compile(
                    "(?<!\\d)((?:19|20)\\d{2})(?:\\s?年\\s?|[-/.])(\\d{1,2})(?:\\s?月\\s?|[-/.])(\\d{1,2})(?!\\d)");
    private static final Pattern DAY_OF_THIS_YEAR =
            Pattern.compile("(?<![\\d年])(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?[日号]");
    private static final Pattern MONTH_NAMED =
            Pattern.compile(
                    "\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s((?:19|20)\\d{2}))?\\b");
    private static final Pattern DAY_THEN_MONTH =
            Pattern.compile(
                    "\\b(\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?(?:,?\\s((?:19|20)\\d{2}))?\\b");
    private static final Pattern AMERICAN =
            Pattern.compile("(?<![\\d/])(\\d{1,2})/(\\d{1,2})/((?:19|20)\\d{2})(?!\\d)");

    private static final Map<String, Integer> MONTHS =
            Map.ofEntries(
                    Map.entry("jan", 1),
                    Map.entry("feb", 2),
                    Map.entry("mar", 3),
                    Map.entry("apr", 4),
                    Map.entry("may", 5),
                    Map.entry("jun", 6),
                    Map.entry("jul", 7),
                    Map.entry("aug", 8),
                    Map.entry("sep", 9),
                    Map.entry("oct", 10),
                    Map.entry("nov", 11),
                    Map.entry("dec", 12));

    private Dates() {}

    static List<LocalDate> in(String readable, LocalDate received) {
        var found = new ArrayList<LocalDate>();
        each(YEAR_FIRST, readable, m -> day(number(m, 1), number(m, 2), number(m, 3), found));
        each(DAY_OF_THIS_YEAR, readable, m -> pastDay(number(m, 1), number(m, 2), received, found));
        each(MONTH_NAMED, readable, m -> named(m, 1, 2, received, found));
        each(DAY_THEN_MONTH, readable, m -> named(m, 2, 1, received, found));
        each(AMERICAN, readable, m -> american(m, found));
        found.addAll(RelativeDates.in(readable, received));
        return found.stream()
                .filter(day -> day.isAfter(received.minusYears(OLDEST_YEARS)))
                .filter(day -> day.isBefore(received.plusYears(FURTHEST_YEARS)))
                .distinct()
                .sorted()
                .limit(MOST)
                .toList();
    }

    private static void each(Pattern pattern, String text, Consumer<MatchResult> use) {
        pattern.matcher(text).results().limit(MOST).forEach(use);
    }

    private static void named(
            MatchResult m, int month, int day, LocalDate received, List<LocalDate> found) {
        var monthOfYear = MONTHS.getOrDefault(m.group(month), 0);
        if (m.group(3) == null) {
            pastDay(monthOfYear, number(m, day), received, found);
        } else {
            day(number(m, 3), monthOfYear, number(m, day), found);
        }
    }

    private static void american(MatchResult m, List<LocalDate> found) {
        int first = number(m, 1);
        int second = number(m, 2);
        if (first > 12) {
            day(number(m, 3), second, first, found);
        } else {
            day(number(m, 3), first, second, found);
        }
    }

    /** A day without a year is the latest such day that has been: people complain of what happened. */
    private static void pastDay(int month, int day, LocalDate received, List<LocalDate> found) {
        valid(received.getYear(), month, day)
                .filter(date -> !date.isAfter(received))
                .or(() -> valid(received.getYear() - 1, month, day))
                .ifPresent(found::add);
    }

    private static void day(int year, int month, int day, List<LocalDate> found) {
        valid(year, month, day).ifPresent(found::add);
    }

    private static Optional<LocalDate> valid(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(MatchResult m, int group) {
        return Integer.parseInt(m.group(group));
    }
}

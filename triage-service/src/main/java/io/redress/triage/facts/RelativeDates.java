package io.redress.triage.facts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days told against the day of receipt: 三天前, 上周五, 上个月, yesterday, two weeks ago, last Friday. */
final class RelativeDates {

    private static final int MOST = 10;
    private static final long FURTHEST = 100;

    private static final Pattern AGO =
            Pattern.compile(
                    "(\\d{1,3}|["
                            + ChineseNumber.CHARACTERS
                            + "]{1,4})\\s?个?(天|日|周|星期|礼拜|月)(?:之|以)?前");
    private static final Pattern AGO_ENGLISH =
            Pattern.compile(
                    "\\b(\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|couple of)\\s(day|week|month)s?\\sago\\b");
    private static final Pattern LAST_WEEK_CHINESE = Pattern.compile("上个?(?:周|星期|礼拜)([一二三四五六日天])?");
    private static final Pattern LAST_MONTH_CHINESE = Pattern.compile("上个?月(?:(\\d{1,2})[日号])?");
    private static final Pattern LAST_ENGLISH =
            Pattern.compile(
                    "\\blast\\s(monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month)\\b");
    private static final Pattern NEAR =
            Pattern.compile("大前天|前天|昨天|昨日|昨晚|今天|今日|今早|\\b(?:yesterday|today|last night)\\b");

    private static final Map<String, Long> NUMBERS =
            Map.ofEntries(
                    Map.entry("a", 1L),
                    Map.entry("an", 1L),
                    Map.entry("one", 1L),
                    Map.entry("two", 2L),
                    Map.entry("couple of", 2L),
                    Map.entry("three", 3L),
                    Map.entry("four", 4L),
                    Map.entry("five", 5L),
                    Map.entry("six", 6L),
                    Map.entry("seven", 7L),
                    Map.entry("eight", 8L),
                    Map.entry("nine", 9L),
                    Map.entry("ten", 10L));

    private RelativeDates() {}

    static List<LocalDate> in(String readable, LocalDate received) {
        var found = new ArrayList<LocalDate>();
        for (var pattern : List.of(AGO, AGO_ENGLISH)) {
            pattern.matcher(readable)
                    .results()
                    .limit(MOST)
                    .forEach(m -> ago(m.group(1), m.group(2), received, found));
        }
        LAST_WEEK_CHINESE
                .matcher(readable)
                .results()
                .limit(MOST)
                .forEach(m -> found.add(dayOfLastWeek(m.group(1), received)));
        LAST_MONTH_CHINESE
                .matcher(readable)
                .results()
                .limit(MOST)
                .forEach(m -> found.add(dayOfLastMonth(m.group(1), received)));
        LAST_ENGLISH
                .matcher(readable)
                .results()
                .limit(MOST)
                .forEach(m -> found.add(last(m.group(1), received)));
        NEAR.matcher(readable)
                .results()
                .limit(MOST)
                .forEach(m -> found.add(received.minusDays(daysBack(m.group()))));
        return found;
    }

    private static void ago(String number, String unit, LocalDate received, List<LocalDate> found) {
        numberOf(number).stream()
                .filter(n -> n > 0 && n <= FURTHEST)
                .forEach(n -> found.add(received.minus(n, unitOf(unit))));
    }

    private static OptionalLong numberOf(String number) {
        if (Character.isDigit(number.charAt(0))) {
            return OptionalLong.of(Long.parseLong(number));
        }
        var english = NUMBERS.get(number);
        return english == null ? ChineseNumber.parse(number) : OptionalLong.of(english);
    }

    private static ChronoUnit unitOf(String unit) {
        return switch (unit) {
            case "周", "星期", "礼拜", "week" -> ChronoUnit.WEEKS;
            case "月", "month" -> ChronoUnit.MONTHS;
            default -> ChronoUnit.DAYS;
        };
    }

    /** 上周五 is the Friday of the calendar week before this one; 上周 alone is a week ago. */
    private static LocalDate dayOfLastWeek(@Nullable String day, LocalDate received) {
        var weekAgo = received.minusWeeks(1);
        if (day == null) {
            return weekAgo;
        }
        int index = "一二三四五六".indexOf(day);
        var dayOfWeek = index < 0 ? DayOfWeek.SUNDAY : DayOfWeek.of(index + 1);
        return weekAgo.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusDays(dayOfWeek.getValue() - 1L);
    }

    /** 上个月 without a day stands for the same day a month ago: about then. */
    private static LocalDate dayOfLastMonth(@Nullable String day, LocalDate received) {
        var monthAgo = received.minusMonths(1);
        if (day == null) {
            return monthAgo;
        }
        int wanted = Math.max(1, Integer.parseInt(day));
        return monthAgo.withDayOfMonth(Math.min(wanted, monthAgo.lengthOfMonth()));
    }

    private static LocalDate last(String what, LocalDate received) {
        return switch (what) {
            case "week" -> received.minusWeeks(1);
            case "month" -> received.minusMonths(1);
            default ->
                    received.with(
                            TemporalAdjusters.previous(
                                    DayOfWeek.valueOf(what.toUpperCase(Locale.ROOT))));
        };
    }

    private static int daysBack(String word) {
        return switch (word) {
            case "大前天" -> 3;
            case "前天" -> 2;
            case "昨天", "昨日", "昨晚", "yesterday", "last night" -> 1;
            default -> 0;
        };
    }
}

package io.redress.resolution.policy;

import io.redress.resolution.domain.policy.BusinessCalendar;
import io.redress.resolution.domain.policy.BusinessCalendar.Shift;
import java.io.Reader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The shape of business-calendar.yaml. */
final class CalendarFile {

    private static final Set<String> WEEKDAYS =
            Arrays.stream(DayOfWeek.values()).map(CalendarFile::name).collect(Collectors.toSet());

    private CalendarFile() {}

    /** @throws PolicyMistake with the line */
    static BusinessCalendar read(String name, Reader text) {
        var root = YamlEntry.root(name, text);
        var top =
                root.wholeMapping(
                        Set.of("zone", "hours", "make-up-hours", "holidays", "make-up-days"));
        return root.checked(
                () ->
                        new BusinessCalendar(
                                YamlEntry.at(top, "zone")
                                        .read(
                                                "the name of a time zone, such as Asia/Shanghai",
                                                ZoneId::of),
                                hours(YamlEntry.at(top, "hours")),
                                shifts(YamlEntry.at(top, "make-up-hours")),
                                days(YamlEntry.at(top, "holidays")),
                                days(YamlEntry.at(top, "make-up-days"))));
    }

    private static Map<DayOfWeek, List<Shift>> hours(YamlEntry entry) {
        var hours = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
        entry.mapping(WEEKDAYS)
                .forEach(
                        (day, shifts) ->
                                hours.put(
                                        DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)),
                                        shifts(shifts)));
        return hours;
    }

    private static List<Shift> shifts(YamlEntry entry) {
        return entry.list().stream()
                .map(each -> each.read("hours such as \"09:00-12:00\"", CalendarFile::shift))
                .toList();
    }

    private static Shift shift(String text) {
        var ends = text.split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException(text);
        }
        return new Shift(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }

    private static Set<LocalDate> days(YamlEntry entry) {
        var days = new HashSet<LocalDate>();
        entry.list().stream()
                .flatMap(
                        each ->
                                each.read(
                                        "a day such as 2026-10-01, or two with .. between",
                                        CalendarFile::span))
                .forEach(days::add);
        return days;
    }

    private static Stream<LocalDate> span(String text) {
        var ends = text.split("\\.\\.", -1);
        var first = LocalDate.parse(ends[0]);
        var last = LocalDate.parse(ends[ends.length - 1]);
        return first.datesUntil(last.plusDays(1));
    }

    private static String name(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}

package io.redress.resolution.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.resolution.domain.policy.BusinessCalendar;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {

    static final BusinessCalendar CHINA = ShippedPolicy.read().calendar();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-01-04, true", // a Sunday that makes up for New Year
        "2026-02-14, true",
        "2026-02-15, false",
        "2026-02-23, false",
        "2026-02-24, true",
        "2026-04-06, false", // a Monday, Qingming
        "2026-09-20, true",
        "2026-10-07, false",
        "2026-10-08, true",
        "2026-10-10, true",
        "2026-10-11, false",
        "2026-11-21, false" // an ordinary Saturday
    })
    void the2026CalendarOfMainlandChinaShips(LocalDate day, boolean worked) {
        assertThat(CHINA.isWorked(day)).isEqualTo(worked);
    }

    @ParameterizedTest(name = "{0} + {1} h of work = {2}")
    @CsvSource({
        "2026-11-02T09:00, 3, 2026-11-02T12:00",
        "2026-11-02T11:00, 2, 2026-11-02T14:00", // lunch does not count
        "2026-11-02T07:00, 1, 2026-11-02T10:00", // nor does the early morning
        "2026-11-06T17:00, 2, 2026-11-09T10:00", // nor the weekend
        "2026-09-30T17:00, 2, 2026-10-08T10:00", // nor the national holiday
        "2026-10-09T17:00, 2, 2026-10-10T10:00" // but a Saturday that makes up for one does
    })
    void onlyHoursOfWorkCount(LocalDateTime from, int hours, LocalDateTime to) {
        assertThat(CHINA.plus(at(from), Duration.ofHours(hours))).isEqualTo(at(to));
        assertThat(CHINA.between(at(from), at(to))).isEqualTo(Duration.ofHours(hours));
    }

    @Test
    void authoritiesCountWorkingDaysFromTheDayAfter() {
        assertThat(CHINA.endOfWorkingDay(at(LocalDateTime.parse("2026-09-28T10:00")), 7))
                .isEqualTo(at(LocalDateTime.parse("2026-10-13T18:00")));
    }

    @Property
    void whatWasCountedForwardIsCountedBack(
            @ForAll @IntRange(max = 500_000) int start,
            @ForAll @IntRange(min = 1, max = 20_000) int minutes) {
        var from = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(60L * start);
        var counted = Duration.ofMinutes(minutes);
        assertThat(CHINA.between(from, CHINA.plus(from, counted))).isEqualTo(counted);
    }

    @ParameterizedTest(name = "{1} is told with its line")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    zone: Asia/Shanghai | zone: Middle/Earth | line 3: zone must be the name of a time zone
                    monday: ["09:00-12:00", | monday: ["12:00-09:00", | hours.monday must be hours such as "09:00-12:00", not: 12:00-09:00
                    monday: ["09:00-12:00", | moonday: ["09:00-12:00", | hours.moonday is not known here
                    2026-10-01..2026-10-07 | 2026-10-01..2026-13-07 | holidays must be a day such as 2026-10-01
                    [2026-01-04, | [2026-01-01, | 2026-01-01 is both a holiday and a make-up day
                    """)
    void aMistakeIsToldWithItsLine(String right, String wrong, String told) throws IOException {
        var shipped = new StringWriter();
        try (var text = PolicyConfiguration.shipped(PolicyConfiguration.CALENDAR)) {
            text.transferTo(shipped);
        }
        assertThat(shipped.toString()).contains(right);
        var broken = shipped.toString().replace(right, wrong);
        assertThatThrownBy(() -> CalendarFile.read("my.yaml", new StringReader(broken)))
                .isInstanceOf(PolicyMistake.class)
                .hasMessageStartingWith("my.yaml, line ")
                .hasMessageContaining(told);
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}

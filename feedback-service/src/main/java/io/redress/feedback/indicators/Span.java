package io.redress.feedback.indicators;

import static java.time.temporal.TemporalAdjusters.firstDayOfMonth;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import io.redress.contract.Coded;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** By what stretches of time figures are told. */
public enum Span implements Coded {
    DAY("day"),
    /** From Monday. */
    WEEK("week"),
    MONTH("month");

    private final String code;

    Span(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The first day of the stretch that this day is in. */
    public LocalDate startOf(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.with(firstDayOfMonth());
        };
    }
}

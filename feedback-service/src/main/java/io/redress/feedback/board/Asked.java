package io.redress.feedback.board;

import io.redress.contract.Coded;
import io.redress.feedback.indicators.Cut;
import io.redress.feedback.indicators.Span;
import io.redress.platform.problem.Problem;
import io.redress.platform.problem.ProblemException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What somebody wants to see: these days, both ends among them, cut like this, in such stretches.
 */
record Asked(LocalDate from, LocalDate to, Cut by, Span per) {

    /** More would read every page of many years. */
    static final int MOST_DAYS = 800;

    private static final int USUAL_DAYS = 30;
    private static final int DAYS_OF_DAYS = 45;
    private static final int DAYS_OF_WEEKS = 200;

    /** What is not said is the last thirty days by category, in stretches that fit. */
    static Asked of(
            @Nullable String from,
            @Nullable String to,
            @Nullable String by,
            @Nullable String per,
            LocalDate today) {
        var until = to == null || to.isBlank() ? today : day(to);
        var since = from == null || from.isBlank() ? until.minusDays(USUAL_DAYS - 1L) : day(from);
        long days = until.toEpochDay() - since.toEpochDay() + 1;
        if (days < 1 || days > MOST_DAYS) {
            throw wrong();
        }
        return new Asked(
                since,
                until,
                by == null || by.isBlank() ? Cut.CATEGORY : coded(Cut.class, by),
                per == null || per.isBlank() ? fitting(days) : coded(Span.class, per));
    }

    /** The days before, as many. */
    Asked before() {
        long days = to.toEpochDay() - from.toEpochDay() + 1;
        return new Asked(from.minusDays(days), from.minusDays(1), by, per);
    }

    private static Span fitting(long days) {
        if (days <= DAYS_OF_DAYS) {
            return Span.DAY;
        }
        return days <= DAYS_OF_WEEKS ? Span.WEEK : Span.MONTH;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw wrong();
        }
    }

    private static <E extends Enum<E> & Coded> E coded(Class<E> type, String code) {
        try {
            return Coded.of(type, code);
        } catch (IllegalArgumentException unknown) {
            throw wrong();
        }
    }

    private static ProblemException wrong() {
        return new ProblemException(
                Problem.of(HttpStatus.BAD_REQUEST, "figures-question", MOST_DAYS));
    }
}

package io.redress.feedback.report;

import io.redress.contract.indicators.Indicator;
import io.redress.feedback.board.Book;
import io.redress.feedback.board.Labels;
import io.redress.feedback.figures.FiguresPolicy;
import io.redress.feedback.indicators.Cut;
import io.redress.feedback.indicators.Rates;
import io.redress.feedback.indicators.Span;
import io.redress.feedback.indicators.Tally;
import io.redress.feedback.report.Review.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Writes the review of a week out of the book of figures, in the reader's language. */
final class Reviewing {

    private static final int MOST_ROWS = 15;
    private static final int DAYS = 7;
    private static final String NOTHING = "–";
    private static final List<Cut> CUTS =
            List.of(Cut.CATEGORY, Cut.PRODUCT, Cut.SUPPLIER, Cut.CHANNEL, Cut.QUEUE, Cut.TIER);

    private final Book book;
    private final FiguresPolicy policy;
    private final MessageSource messages;

    Reviewing(Book book, FiguresPolicy policy, MessageSource messages) {
        this.book = book;
        this.policy = policy;
        this.messages = messages;
    }

    /** The last week that is over. */
    LocalDate lastWeek(Instant now) {
        return Span.WEEK.startOf(book.today(now)).minusDays(DAYS);
    }

    /** Of the week that this day is in. */
    Review review(LocalDate day, Locale locale) {
        var monday = Span.WEEK.startOf(day);
        var labels = new Labels(messages, locale);
        var sections = new ArrayList<Section>();
        sections.add(indicators(monday, labels));
        sections.add(days(monday, labels));
        CUTS.forEach(cut -> sections.add(cut(cut, monday, labels)));
        sections.add(remedies(monday, labels));
        return new Review(
                labels.text("report.title"),
                monday + " – " + monday.plusDays(DAYS - 1L),
                monday,
                sections);
    }

    private Section indicators(LocalDate monday, Labels labels) {
        var now = total(monday);
        var before = total(monday.minusDays(DAYS));
        var rows =
                Arrays.stream(Indicator.values())
                        .map(
                                indicator ->
                                        List.of(
                                                labels.text("indicator." + indicator.code()),
                                                value(now, indicator),
                                                parts(now, indicator),
                                                value(before, indicator),
                                                target(indicator)))
                        .toList();
        return new Section(
                labels.text("board.indicators"),
                texts(
                        labels,
                        "report.indicator",
                        "report.value",
                        "report.parts",
                        "report.before",
                        "report.target"),
                rows,
                labels.text("report.definitions"));
    }

    private Section days(LocalDate monday, Labels labels) {
        var rows =
                book.rows(monday, monday.plusDays(DAYS - 1L), Cut.ALL, Span.DAY).stream()
                        .map(
                                row ->
                                        List.of(
                                                String.valueOf(row.start()),
                                                Long.toString(row.received()),
                                                Long.toString(row.resolved()),
                                                row.text(Indicator.TIMELINESS)))
                        .toList();
        return new Section(
                labels.text("board.trend"),
                texts(
                        labels,
                        "board.span.day",
                        "board.received",
                        "board.resolved",
                        "indicator.timeliness"),
                rows,
                "");
    }

    private Section cut(Cut cut, LocalDate monday, Labels labels) {
        var rows =
                book.most(monday, monday.plusDays(DAYS - 1L), cut).stream()
                        .limit(MOST_ROWS)
                        .map(
                                row ->
                                        List.of(
                                                labels.of(cut, row.value()),
                                                Long.toString(row.received()),
                                                Long.toString(row.resolved()),
                                                row.text(Indicator.TIMELINESS),
                                                row.text(Indicator.ACCURACY),
                                                row.text(Indicator.SATISFACTION),
                                                row.text(Indicator.COST)))
                        .toList();
        var name = labels.text("board.cut." + cut.code());
        return new Section(
                labels.text("board.cut-by") + " " + name,
                texts(
                        labels,
                        "board.cut." + cut.code(),
                        "board.received",
                        "board.resolved",
                        "indicator.timeliness",
                        "indicator.accuracy",
                        "indicator.satisfaction",
                        "indicator.cost"),
                rows,
                "");
    }

    private Section remedies(LocalDate monday, Labels labels) {
        var rows =
                book.most(monday, monday.plusDays(DAYS - 1L), Cut.REMEDY).stream()
                        .map(
                                row ->
                                        List.of(
                                                labels.of(Cut.REMEDY, row.value()),
                                                Long.toString(row.resolved()),
                                                row.text(Indicator.SATISFACTION),
                                                row.text(Indicator.REOPENED)))
                        .toList();
        return new Section(
                labels.text("board.remedies"),
                texts(
                        labels,
                        "board.cut.remedy",
                        "board.resolved",
                        "indicator.satisfaction",
                        "indicator.reopened"),
                rows,
                "");
    }

    private Tally total(LocalDate monday) {
        return book.total(monday, monday.plusDays(DAYS - 1L));
    }

    private static String value(Tally tally, Indicator indicator) {
        return tally.figure(indicator).map(Rates::text).orElse(NOTHING);
    }

    private static String parts(Tally tally, Indicator indicator) {
        return tally.figure(indicator)
                .map(it -> it.numerator().toPlainString() + " / " + it.denominator())
                .orElse(NOTHING);
    }

    private String target(Indicator indicator) {
        var target = policy.targets().get(indicator);
        if (target == null) {
            return NOTHING;
        }
        return (indicator == Indicator.REOPENED ? "≤ " : "≥ ") + target + " %";
    }

    private static List<String> texts(Labels labels, String... keys) {
        return Arrays.stream(keys).map(labels::text).toList();
    }
}

package io.redress.feedback.board;

import io.redress.feedback.figures.FigurePages;
import io.redress.feedback.indicators.Counted;
import io.redress.feedback.indicators.Cut;
import io.redress.feedback.indicators.Funnel;
import io.redress.feedback.indicators.HeatMap;
import io.redress.feedback.indicators.Span;
import io.redress.feedback.indicators.Tallies;
import io.redress.feedback.indicators.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Answers questions about the figures, each from one reading of the pages. */
public final class Book {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final FigurePages pages;

    public Book(FigurePages pages) {
        this.pages = pages;
    }

    /** Everything the board shows of some days. */
    record Overview(
            Tally total,
            List<FigureRow> trend,
            List<FigureRow> cut,
            List<FigureRow> categories,
            List<FigureRow> remedies,
            Funnel funnel,
            HeatMap heat) {}

    Overview overview(Asked asked) {
        var total = new Tally();
        var trend = new Tallies(Cut.ALL, asked.per());
        var cut = new Tallies(asked.by(), null);
        var categories = new Tallies(Cut.CATEGORY, null);
        var remedies = new Tallies(Cut.REMEDY, null);
        var funnel = new Funnel();
        var heat = new HeatMap(pages.calendar().zone());
        pages.read(
                asked.from(),
                asked.to(),
                counted -> {
                    total.add(counted);
                    List.of(trend, cut, categories, remedies, funnel, heat)
                            .forEach(it -> it.accept(counted));
                });
        return new Overview(
                total, rows(trend), most(cut), most(categories), most(remedies), funnel, heat);
    }

    /** Rows by time, then by value. */
    public List<FigureRow> rows(LocalDate from, LocalDate to, Cut by, @Nullable Span per) {
        var tallies = new Tallies(by, per);
        pages.read(from, to, tallies);
        return rows(tallies);
    }

    /** Rows of the whole time, the one with most complaints first. */
    public List<FigureRow> most(LocalDate from, LocalDate to, Cut by) {
        var tallies = new Tallies(by, null);
        pages.read(from, to, tallies);
        return most(tallies);
    }

    public Tally total(LocalDate from, LocalDate to) {
        var total = new Tally();
        Consumer<Counted> adding = total::add;
        pages.read(from, to, adding);
        return total;
    }

    /** The complaints behind a row, the newest first; one that stands on two pages once. */
    List<Counted> cases(LocalDate from, LocalDate to, Cut by, String value, int atMost) {
        var found = new TreeMap<String, Counted>();
        pages.read(
                from,
                to,
                counted -> {
                    if (by.valuesOf(counted.theCase()).contains(value)) {
                        found.put(counted.theCase().complaintId().toString(), counted);
                    }
                });
        var newestFirst =
                Comparator.comparing((Counted it) -> it.theCase().progress().receivedAt())
                        .reversed();
        return found.values().stream().sorted(newestFirst).limit(atMost).toList();
    }

    public LocalDate today(Instant now) {
        return pages.calendar().dayOf(now);
    }

    /** As people of this install read it. */
    String time(Instant time) {
        return TIME.format(time.atZone(pages.calendar().zone()));
    }

    private static List<FigureRow> rows(Tallies tallies) {
        var rows = new ArrayList<FigureRow>();
        tallies.sums().forEach((key, tally) -> rows.add(FigureRow.of(key, tally)));
        return rows;
    }

    private static List<FigureRow> most(Tallies tallies) {
        return rows(tallies).stream()
                .sorted(
                        Comparator.comparingLong(
                                        (FigureRow row) ->
                                                -Math.max(row.received(), row.resolved()))
                                .thenComparing(FigureRow::value))
                .toList();
    }
}

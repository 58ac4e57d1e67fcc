package io.redress.feedback.board;

import io.redress.contract.indicators.Indicator;
import io.redress.feedback.board.Book.Overview;
import io.redress.feedback.figures.FiguresPolicy;
import io.redress.feedback.indicators.Cut;
import io.redress.feedback.indicators.Funnel;
import io.redress.feedback.indicators.Rates;
import io.redress.feedback.indicators.Tally;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An overview as the tables of the page, in the reader's language. */
record BoardTables(Overview overview, Labels labels, FiguresPolicy policy) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * One indicator of the whole time.
     *
     * @param before the same of as many days before
     * @param reached null where the policy has no target
     */
    record Shown(
            String code,
            String value,
            String of,
            @Nullable String before,
            @Nullable Integer target,
            @Nullable Boolean reached) {}

    /** A line of figures with a name for people. */
    record Line(String label, FigureRow row) {}

    /**
     * @param share of all, with those above it, in per cent
     */
    record Pareto(String label, String value, long received, BigDecimal share) {}

    record Step(String code, long count, @Nullable BigDecimal share) {}

    record Day(String label, List<Long> hours) {}

    Tally total() {
        return overview.total();
    }

    List<Shown> figures(Tally before) {
        return Arrays.stream(Indicator.values()).map(it -> shown(it, before)).toList();
    }

    List<FigureRow> trend() {
        return overview.trend();
    }

    List<Line> cut(Cut by, BiPredicate<Cut, String> allowed) {
        return overview.cut().stream()
                .filter(row -> allowed.test(by, row.value()))
                .map(row -> new Line(labels.of(by, row.value()), row))
                .toList();
    }

    List<Line> remedies() {
        return overview.remedies().stream()
                .map(row -> new Line(labels.of(Cut.REMEDY, row.value()), row))
                .toList();
    }

    List<Pareto> pareto() {
        var lines = new ArrayList<Pareto>();
        long sum = 0;
        for (var row : overview.categories()) {
            sum += row.received();
            if (row.received() > 0) {
                lines.add(
                        new Pareto(
                                labels.of(Cut.CATEGORY, row.value()),
                                row.value(),
                                row.received(),
                                share(sum, total().received())));
            }
        }
        return lines;
    }

    List<Step> funnel() {
        long all = overview.funnel().at(Funnel.Step.RECEIVED);
        return Arrays.stream(Funnel.Step.values())
                .map(
                        step -> {
                            var count = overview.funnel().at(step);
                            var code = step.name().toLowerCase(Locale.ROOT).replace('_', '-');
                            return new Step(code, count, all == 0 ? null : share(count, all));
                        })
                .toList();
    }

    List<Day> heat() {
        return Arrays.stream(DayOfWeek.values())
                .map(
                        day ->
                                new Day(
                                        day.getDisplayName(TextStyle.SHORT, labels.locale()),
                                        IntStream.range(0, 24)
                                                .mapToObj(hour -> overview.heat().at(day, hour))
                                                .toList()))
                .toList();
    }

    private Shown shown(Indicator indicator, Tally before) {
        var figure = total().figure(indicator);
        var target = policy.targets().get(indicator);
        return new Shown(
                indicator.code(),
                figure.map(Rates::text).orElse("–"),
                figure.map(it -> it.numerator().toPlainString() + " / " + it.denominator())
                        .orElse("0"),
                before.figure(indicator).map(Rates::text).orElse(null),
                target,
                target == null
                        ? null
                        : figure.map(it -> isReached(indicator, Rates.value(it), target))
                                .orElse(null));
    }

    private static boolean isReached(Indicator indicator, BigDecimal value, int target) {
        int compared = value.multiply(HUNDRED).compareTo(BigDecimal.valueOf(target));
        return indicator == Indicator.REOPENED ? compared <= 0 : compared >= 0;
    }

    private static BigDecimal share(long part, long all) {
        return BigDecimal.valueOf(part)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
    }
}

package io.redress.feedback.figures;

import com.mongodb.client.MongoClients;
import io.redress.contract.Category;
import io.redress.contract.Channel;
import io.redress.contract.Reference;
import io.redress.contract.RemedyKind;
import io.redress.contract.Severity;
import io.redress.feedback.indicators.Calendar;
import io.redress.feedback.indicators.Counted;
import io.redress.feedback.indicators.CountedCase;
import io.redress.feedback.indicators.Cut;
import io.redress.feedback.indicators.Progress;
import io.redress.feedback.indicators.Span;
import io.redress.feedback.indicators.Tallies;
import io.redress.feedback.indicators.Traits;
import io.redress.testkit.Infrastructure;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * How long questions take on the embedded store at the density of 200,000 closed complaints a year. Started by
 * hand with the number of days to fill (365 for the whole year); the answers are in docs/sizing.md.
 */
final class FigureSize {

    private static final int COMPLAINTS_A_YEAR = 200_000;
    private static final int DAYS_A_YEAR = 365;
    private static final int BATCH = 500;
    private static final LocalDate LAST = LocalDate.of(2026, 11, 22);
    private static final List<Category> CATEGORIES = List.of(Category.values());

    private final FigurePages pages =
            new FigurePages(
                    new MongoTemplate(MongoClients.create(Infrastructure.mongoUri()), "size"),
                    new Calendar(Figures.SHANGHAI));
    private final Random random = new Random(7);

    private final int days;

    private FigureSize(int days) {
        this.days = days;
    }

    public static void main(String[] args) {
        var size = new FigureSize(Integer.parseInt(args[0]));
        size.fill();
        for (int days : new int[] {1, 7, 30, 90, 365}) {
            if (days <= size.days) {
                size.ask(days);
            }
        }
        System.exit(0);
    }

    private void fill() {
        var from = System.nanoTime();
        int complaints = COMPLAINTS_A_YEAR / DAYS_A_YEAR * days / BATCH * BATCH;
        for (int first = 0; first < complaints; first += BATCH) {
            var some = new ArrayList<CountedCase>(BATCH);
            for (int i = first; i < first + BATCH; i++) {
                some.add(closed(i));
            }
            pages.put(some);
        }
        var seconds = (System.nanoTime() - from) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "written: %,d complaints in %.1f s, %,.0f/s%n",
                complaints,
                seconds,
                complaints / seconds);
    }

    private void ask(int days) {
        var times = new ArrayList<Long>();
        long counted = 0;
        for (int round = 0; round < 7; round++) {
            var byDay = new Tallies(Cut.ALL, Span.DAY);
            var byCategory = new Tallies(Cut.CATEGORY, null);
            var from = System.nanoTime();
            pages.read(
                    LAST.minusDays(days - 1L),
                    LAST,
                    (Counted it) -> {
                        byDay.accept(it);
                        byCategory.accept(it);
                    });
            times.add((System.nanoTime() - from) / 1_000_000);
            counted = byDay.sums().values().stream().mapToLong(it -> it.received()).sum();
        }
        times.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%d days: %,d complaints, median %d ms, worst %d ms%n",
                days,
                counted,
                times.get(3),
                times.getLast());
    }

    /** In the order in which they come, over a year; resolved some days later. */
    private CountedCase closed(int i) {
        var reference = Reference.ofArrival("size-" + i);
        var received =
                LAST.plusDays(1)
                        .atStartOfDay(Figures.SHANGHAI)
                        .toInstant()
                        .minus(Duration.ofDays(days))
                        .plus(
                                Duration.ofDays(DAYS_A_YEAR)
                                        .dividedBy(COMPLAINTS_A_YEAR)
                                        .multipliedBy(i));
        var resolved = received.plus(Duration.ofHours(random.nextInt(200)));
        return new CountedCase(
                reference.complaintId(),
                reference,
                new Traits(
                        Channel.WEB,
                        CATEGORIES.get(random.nextInt(CATEGORIES.size())),
                        Severity.NORMAL,
                        "product-" + random.nextInt(300),
                        "supplier-" + random.nextInt(20),
                        "general",
                        "agent-" + random.nextInt(40),
                        1 + random.nextInt(2),
                        List.of(RemedyKind.REFUND, RemedyKind.APOLOGY)),
                new Progress(
                        received, received, received, resolved, resolved, 4, true, 0, 0, 1, 0,
                        5_000, true),
                true,
                resolved);
    }
}

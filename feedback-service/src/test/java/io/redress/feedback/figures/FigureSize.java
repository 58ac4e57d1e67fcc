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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * How long questions about 200,000 closed complaints of a year take on the embedded store. Started by hand; the
 * answers are in docs/sizing.md.
 */
final class FigureSize {

    private static final int COMPLAINTS = 200_000;
    private static final int BATCH = 500;
    private static final Instant BEGIN = Instant.parse("2025-11-23T00:00:00Z");
    private static final LocalDate LAST = LocalDate.of(2026, 11, 22);
    private static final List<Category> CATEGORIES = List.of(Category.values());

    private final FigurePages pages =
            new FigurePages(
                    new MongoTemplate(MongoClients.create(Infrastructure.mongoUri()), "size"),
                    new Calendar(Figures.SHANGHAI));
    private final Random random = new Random(7);

    private FigureSize() {}

    public static void main(String[] args) {
        var size = new FigureSize();
        size.fill();
        for (int days : new int[] {1, 7, 30, 90, 365}) {
            size.ask(days);
        }
        System.exit(0);
    }

    private void fill() {
        var from = System.nanoTime();
        for (int first = 0; first < COMPLAINTS; first += BATCH) {
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
                COMPLAINTS,
                seconds,
                COMPLAINTS / seconds);
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
        var received = BEGIN.plus(Duration.ofSeconds(i * 31_536_000L / COMPLAINTS));
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

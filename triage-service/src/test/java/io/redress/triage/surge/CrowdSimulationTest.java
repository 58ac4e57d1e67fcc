package io.redress.triage.surge;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.Category;
import io.redress.contract.signals.CrowdKind;
import io.redress.contract.signals.SignalEvent;
import io.redress.contract.signals.SignalEvent.SurgeDetected;
import io.redress.contract.signals.SignalEvent.SurgeEnded;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The three simulations that docs/triage-surge.md shows, by fixed seeds. Each writes its picture to
 * target/plots; the documentation holds copies.
 */
class CrowdSimulationTest {

    static final Path PLOTS = Path.of("target/plots");
    static final Alarm SHIPPED = new Alarm(168, 10, 5);
    static final double NEARNESS = 0.86;

    /** Ten categories of different size share a stream of so many complaints an hour; none of it changes. */
    @Test
    void onAStationaryStreamThereIsLessThanOneFalseAlarmAWeek() throws Exception {
        double[] rates = {1, 10, 60, 300};
        int weeks = 5;
        var falseAlarms = new double[rates.length];
        for (int i = 0; i < rates.length; i++) {
            var alarms = stationary(rates[i], weeks, 11 + i);
            falseAlarms[i] = alarms / (weeks - 1.0);
            assertThat(falseAlarms[i])
                    .as("false alarms a week at %s complaints an hour", rates[i])
                    .isLessThan(1);
        }
        new Plot(
                        "False alarms a week: ten categories, 1, 10, 60 and 300 complaints an hour",
                        "stream, from 1 to 300 complaints an hour",
                        rates.length - 1.0,
                        1)
                .line(falseAlarms, "#1f5f5b", "false alarms a week")
                .write(PLOTS.resolve("stationary.svg"));
    }

    private static int stationary(double hourly, int weeks, long seed) {
        var streams = new Streams(seed);
        var watch = new CrowdWatch(SHIPPED, NEARNESS);
        var categories = Arrays.copyOf(Category.values(), 10);
        int alarms = 0;
        for (long m = Streams.START; m < Streams.START + (long) weeks * Streams.WEEK; m++) {
            var came = new ArrayList<Observed>();
            for (int c = 0; c < categories.length; c++) {
                double share = 2.0 * (c + 1) / (categories.length * (categories.length + 1));
                came.addAll(
                        streams.minute(
                                m, x -> hourly * share * Streams.season(x), categories[c], null));
            }
            alarms +=
                    (int)
                            watch.minute(m, came).stream()
                                    .filter(SurgeDetected.class::isInstance)
                                    .count();
        }
        return alarms;
    }

    @Test
    void aTripledRateIsFoundWithinAQuarterOfAnHour() throws Exception {
        double[] rates = {60, 120, 300};
        for (double rate : rates) {
            var delays = delays(rate, 12);
            var late = delays.stream().filter(delay -> delay > 15).count();
            assertThat(delays.get(delays.size() / 2))
                    .as("median delay at %s an hour", rate)
                    .isLessThanOrEqualTo(15);
            if (rate >= 120) {
                assertThat(late).as("late at %s an hour", rate).isLessThanOrEqualTo(1);
            }
        }
    }

    /** Two weeks are learned; then, on each of so many weekday afternoons, the rate is tripled for two hours. */
    private static List<Integer> delays(double rate, int times) throws Exception {
        var streams = new Streams((long) rate);
        var watch = new CrowdWatch(SHIPPED, NEARNESS);
        var delays = new ArrayList<Integer>();
        long tripled = -1;
        boolean found = false;
        long first = Streams.START + 2L * Streams.WEEK;
        for (long m = Streams.START; delays.size() < times; m++) {
            long ofDay = Math.floorMod(m, 1440L);
            boolean weekday = Math.floorMod(m - Streams.START, (long) Streams.WEEK) < 5 * 1440;
            if (m >= first && weekday && ofDay == 13 * 60 + 7) {
                tripled = m;
                found = false;
            }
            boolean now = tripled >= 0 && m < tripled + 120;
            var came =
                    streams.minute(
                            m,
                            x -> rate * Streams.season(x) * (now ? 3 : 1),
                            Category.DELIVERY,
                            null);
            for (var signal : watch.minute(m, came)) {
                if (signal instanceof SurgeDetected && now && !found) {
                    found = true;
                    delays.add((int) (m + 1 - tripled));
                }
            }
            if (tripled >= 0 && m == tripled + 120) {
                if (!found) {
                    delays.add(120);
                }
                tripled = -1;
            }
        }
        delays.sort(Integer::compareTo);
        return delays;
    }

    @Test
    void theSurgeOfOneDayBeginsAndEnds() throws Exception {
        var streams = new Streams(5);
        var watch = new CrowdWatch(SHIPPED, NEARNESS);
        long day = Streams.START + 2L * Streams.WEEK + 1440;
        long tripled = day + 13 * 60;
        var counts = new double[24 * 4];
        var usual = new double[24 * 4];
        var signals = new ArrayList<SignalEvent>();
        for (long m = Streams.START; m < day + 1440; m++) {
            boolean now = m >= tripled && m < tripled + 180;
            var came =
                    streams.minute(
                            m,
                            x -> 120 * Streams.season(x) * (now ? 3 : 1),
                            Category.DELIVERY,
                            null);
            if (m >= day) {
                counts[(int) (m - day) / 15] += came.size();
                usual[(int) (m - day) / 15] += 2 * Streams.season(m);
            }
            signals.addAll(watch.minute(m, came));
        }
        assertThat(signals).hasSize(2);
        var detected = (SurgeDetected) signals.get(0);
        var ended = (SurgeEnded) signals.get(1);
        assertThat(ended.surgeId()).isEqualTo(detected.surgeId());
        assertThat(ended.complaintId()).isEqualTo(detected.complaintId());
        double from = (Week.minuteOf(detected.occurredAt()) - day) / 60.0;
        double until = (Week.minuteOf(ended.occurredAt()) - day) / 60.0;
        assertThat(from).isBetween(13.0, 13.25);
        assertThat(until).isBetween(16.0, 17.5);
        new Plot(
                        "A tripled rate from 13:00 to 16:00, 120 complaints an hour in the mean (counts in 15 minutes)",
                        "hour of the day",
                        24,
                        220)
                .line(usual, "#9aa5a1", "usual")
                .line(counts, "#1f5f5b", "counted")
                .upright(13, "#7a4d00", "")
                .upright(from, "#a3231c", "detected")
                .upright(until, "#1b6e3c", "ended")
                .write(PLOTS.resolve("tripled.svg"));
    }

    @Test
    void complaintsThatMeanTheSameAreACrowdThoughNoFieldNamesIt() throws Exception {
        var streams = new Streams(7);
        var watch = new CrowdWatch(SHIPPED, NEARNESS);
        var matter = streams.near(null, 1);
        var categories = Category.values();
        long begins = Streams.START + 2L * Streams.WEEK + 13 * 60;
        var detected = new ArrayList<SurgeDetected>();
        var sizes = new double[120];
        for (long m = Streams.START; m < begins + 120; m++) {
            var came = new ArrayList<Observed>();
            for (int i = streams.poisson(0.5 * Streams.season(m)); i > 0; i--) {
                var meaning = Vectors.bytes(streams.near(null, 1));
                came.add(streams.complaint(m, categories[i % 10], null, meaning));
            }
            // One in six minutes somebody tells of the new matter, each time under another
            // category.
            if (m >= begins && (m - begins) % 6 == 0) {
                var meaning = Vectors.bytes(streams.near(matter, 0.95));
                came.add(streams.complaint(m, categories[(int) (m / 6 % 10)], null, meaning));
            }
            if (m >= begins) {
                sizes[(int) (m - begins)] = Math.floorDiv(m - begins, 6L) + 1;
            }
            watch.minute(m, came).stream()
                    .filter(SurgeDetected.class::isInstance)
                    .map(SurgeDetected.class::cast)
                    .forEach(detected::add);
        }
        assertThat(detected).hasSize(1);
        assertThat(detected.getFirst().crowd().kind()).isEqualTo(CrowdKind.MEANING);
        assertThat(detected.getFirst().evidence().examples()).hasSizeGreaterThanOrEqualTo(6);
        double after = Week.minuteOf(detected.getFirst().occurredAt()) - begins;
        assertThat(after).isLessThanOrEqualTo(60);
        new Plot(
                        "Ten complaints an hour that mean the same, under ten categories, among thirty others",
                        "minutes since the first of them",
                        120,
                        24)
                .line(sizes, "#1f5f5b", "told so far")
                .upright(after, "#a3231c", "detected")
                .write(PLOTS.resolve("meaning.svg"));
    }

    @Test
    void whatASurgeOfMeaningToldIsNotToldAgainWhenItGoesOnUnderOneField() {
        var streams = new Streams(7);
        var watch = new CrowdWatch(SHIPPED, NEARNESS);
        var matter = streams.near(null, 1);
        var categories = Category.values();
        long begins = Streams.START + 2L * Streams.WEEK + 13 * 60;
        var detected = new ArrayList<SurgeDetected>();
        for (long m = Streams.START; m < begins + 180; m++) {
            var came = new ArrayList<Observed>();
            for (int i = streams.poisson(0.5 * Streams.season(m)); i > 0; i--) {
                var meaning = Vectors.bytes(streams.near(null, 1));
                came.add(streams.complaint(m, categories[i % 10], null, meaning));
            }
            boolean told = !detected.isEmpty();
            if (m >= begins && (m - begins) % (told ? 2 : 6) == 0) {
                var category = told ? Category.DELIVERY : categories[(int) (m / 6 % 10)];
                var meaning = Vectors.bytes(streams.near(matter, 0.95));
                came.add(streams.complaint(m, category, told ? "kettle" : null, meaning));
            }
            watch.minute(m, came).stream()
                    .filter(SurgeDetected.class::isInstance)
                    .map(SurgeDetected.class::cast)
                    .forEach(detected::add);
        }
        assertThat(detected).extracting(it -> it.crowd().kind()).containsExactly(CrowdKind.MEANING);
        assertThat(watch.openSurges()).containsEntry(CrowdKind.MEANING, 1L);
    }

    @Test
    void theSameMinutesGiveTheSameSignals() {
        assertThat(signalsOf(3)).isNotEmpty().isEqualTo(signalsOf(3));
    }

    private static List<SignalEvent> signalsOf(long seed) {
        var streams = new Streams(seed);
        var watch = new CrowdWatch(new Alarm(2, 10, 5), NEARNESS);
        var signals = new ArrayList<SignalEvent>();
        for (long m = Streams.START; m < Streams.START + 600; m++) {
            double rate = m > Streams.START + 400 ? 400 : 60;
            var came = streams.minute(m, x -> rate, Category.BILLING, "电水壶 k5");
            signals.addAll(watch.minute(m, came.reversed()));
        }
        return signals;
    }
}

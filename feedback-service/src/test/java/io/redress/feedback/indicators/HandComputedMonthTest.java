package io.redress.feedback.indicators;

import static io.redress.contract.indicators.Indicator.ACCURACY;
import static io.redress.contract.indicators.Indicator.COST;
import static io.redress.contract.indicators.Indicator.FIRST_TIER;
import static io.redress.contract.indicators.Indicator.FOLLOW_UP;
import static io.redress.contract.indicators.Indicator.PROMISES_KEPT;
import static io.redress.contract.indicators.Indicator.REOPENED;
import static io.redress.contract.indicators.Indicator.SATISFACTION;
import static io.redress.contract.indicators.Indicator.TIMELINESS;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.Category;
import io.redress.contract.Channel;
import io.redress.contract.Reference;
import io.redress.contract.RemedyKind;
import io.redress.contract.Severity;
import io.redress.contract.indicators.Indicator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * November 2026 of a desk with six complaints, counted by hand:
 *
 * <pre>
 *      received  answered  late  resolved          asked     says      reopened  tier  promises  cost
 * A    2 Nov     yes       no    3 Nov             3 Nov     5 yes     no        1     1 kept    20.00
 * B    2 Nov     yes       1     5 Nov             5 Nov     4 no      once      2     1 broken  130.50
 * C    9 Nov     yes       no    9 Nov             20 Nov    4 yes     no        1     2 kept    9.50
 * D    30 Nov    no        1     -                 -         -         -         1     -         3.00
 * E    30 Nov    no        no    -                 -         -         -         1     -         3.00
 * F    31 Oct    yes       no    1 Nov             1 Nov     -         no        3     1 kept    40.00
 * </pre>
 *
 * G is no complaint and counts nowhere.
 */
class HandComputedMonthTest {

    static final Calendar CALENDAR = new Calendar(ZoneId.of("Asia/Shanghai"));

    final CountedCase a = theCase("A", 2, 2, 0, 3, 3, 5, true, 0, 1, 1, 0, 2_000);
    final CountedCase b = theCase("B", 2, 2, 1, 5, 5, 4, false, 1, 2, 0, 1, 13_050);
    final CountedCase c = theCase("C", 9, 9, 0, 9, 20, 4, true, 0, 1, 2, 0, 950);
    final CountedCase d = theCase("D", 30, null, 1, null, null, null, null, 0, 1, 0, 0, 300);
    final CountedCase e = theCase("E", 30, null, 0, null, null, null, null, 0, 1, 0, 0, 300);
    final CountedCase f = theCase("F", -1, 0, 0, 1, 1, null, null, 0, 3, 1, 0, 4_000);
    final CountedCase g = notCounted(theCase("G", 3, 3, 5, 4, 4, 1, false, 3, 4, 0, 9, 99_999));

    @Test
    void theMonthIsWhatACarefulClerkCounts() {
        var november = month(a, b, c, d, e, f, g);
        // Received in November: A to E. Resolved in November: A, B, C and F.
        assertThat(november.received()).isEqualTo(5);
        assertThat(november.resolved()).isEqualTo(4);
        assertThat(november.open()).isEqualTo(2);
        assertThat(of(november, TIMELINESS)).as("A, C of A, B, C, D").isEqualTo("2/4");
        assertThat(of(november, ACCURACY)).as("all but B").isEqualTo("3/4");
        assertThat(of(november, REOPENED)).as("B").isEqualTo("1/4");
        assertThat(of(november, FOLLOW_UP)).as("C was asked after 11 days").isEqualTo("3/4");
        assertThat(of(november, SATISFACTION)).as("A, C; B is not solved").isEqualTo("2/3");
        assertThat(of(november, FIRST_TIER)).as("A, C").isEqualTo("2/4");
        assertThat(of(november, PROMISES_KEPT)).as("of A to E").isEqualTo("3/4");
        assertThat(of(november, COST)).as("20 + 130.50 + 9.50 + 40").isEqualTo("200.00/4");
        assertThat(Rates.text(november.figure(COST).orElseThrow())).isEqualTo("50.00");
        assertThat(Rates.text(november.figure(SATISFACTION).orElseThrow())).isEqualTo("66.7 %");
    }

    /** Weeks later the customer of A comes back, is heard, and a promise is broken. */
    @Test
    void aLateFactCorrectsTheMonthItBelongsTo() {
        var corrected = theCase("A", 2, 2, 1, 3, 3, 2, false, 1, 2, 1, 1, 5_000);
        var november = month(corrected, b, c, d, e, f, g);
        assertThat(of(november, ACCURACY)).isEqualTo("2/4");
        assertThat(of(november, SATISFACTION)).isEqualTo("1/3");
        assertThat(of(november, TIMELINESS)).isEqualTo("1/4");
        assertThat(of(november, PROMISES_KEPT)).isEqualTo("3/5");
        assertThat(of(november, COST)).isEqualTo("230.00/4");
    }

    @Test
    void weeksBeginOnMondayAndDaysAddUpToThem() {
        var byWeek = new Tallies(Cut.ALL, Span.WEEK);
        List.of(a, b, c).forEach(it -> CALENDAR.pagesOf(it).forEach(byWeek));
        assertThat(byWeek.sums().keySet())
                .extracting(Tallies.Key::start)
                .containsExactly(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 9));
    }

    /** 23:30 on the 30th in Shanghai is still the 30th, though it is not yet evening in London. */
    @Test
    void aDayIsADayOfTheInstall() {
        var late = LocalDateTime.of(2026, 11, 30, 23, 30).atZone(CALENDAR.zone()).toInstant();
        assertThat(CALENDAR.dayOf(late)).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(CALENDAR.dayOf(late.plusSeconds(1_800))).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void thereIsNoRateOfNothing() {
        assertThat(month(e).figure(SATISFACTION)).isEmpty();
        assertThat(month(e).figure(TIMELINESS)).as("neither answered nor late").isEmpty();
    }

    @Test
    void theEdgesOfADefinitionLieWhereTheyAreDocumented() {
        var atSevenDays = theCase("H", 2, 2, 0, 3, 10, 4, true, 0, 1, 0, 0, 0);
        var anInstantLater = theCase("H", 2, 2, 0, 3, 11, 3, true, 0, 2, 0, 0, 0);
        assertThat(of(month(atSevenDays), FOLLOW_UP)).isEqualTo("1/1");
        assertThat(of(month(anInstantLater), FOLLOW_UP)).isEqualTo("0/1");
        assertThat(of(month(atSevenDays), SATISFACTION)).isEqualTo("1/1");
        assertThat(of(month(anInstantLater), SATISFACTION)).isEqualTo("0/1");
        assertThat(of(month(atSevenDays), FIRST_TIER)).isEqualTo("1/1");
        assertThat(of(month(anInstantLater), FIRST_TIER)).isEqualTo("0/1");
    }

    private static Tally month(CountedCase... cases) {
        var tally = new Tally();
        for (var theCase : cases) {
            CALENDAR.pagesOf(theCase).stream()
                    .filter(it -> it.day().getMonthValue() == 11)
                    .forEach(tally::add);
        }
        return tally;
    }

    private static String of(Tally tally, Indicator indicator) {
        var figure = tally.figure(indicator).orElseThrow();
        return figure.numerator().toPlainString() + "/" + figure.denominator();
    }

    private static CountedCase notCounted(CountedCase it) {
        return new CountedCase(
                it.complaintId(), it.reference(), it.traits(), it.progress(), false, it.newest());
    }

    private static CountedCase theCase(
            String name,
            int received,
            @Nullable Integer answered,
            int late,
            @Nullable Integer resolved,
            @Nullable Integer asked,
            @Nullable Integer rating,
            @Nullable Boolean solved,
            int reopened,
            int tier,
            int kept,
            int broken,
            long cents) {
        var reference = Reference.ofArrival(name);
        return new CountedCase(
                reference.complaintId(),
                reference,
                new Traits(
                        Channel.WEB,
                        Category.DELIVERY,
                        Severity.NORMAL,
                        null,
                        null,
                        "general",
                        "wang",
                        tier,
                        List.of(RemedyKind.REFUND)),
                new Progress(
                        noon(received),
                        null,
                        answered == null ? null : noon(answered),
                        resolved == null ? null : noon(resolved),
                        asked == null ? null : noon(asked),
                        rating,
                        solved,
                        reopened,
                        late,
                        kept,
                        broken,
                        cents,
                        resolved != null),
                true,
                noon(received));
    }

    /** Of a day of November; 0 and less are days of October. */
    private static Instant noon(int day) {
        return LocalDate.of(2026, 10, 31)
                .plusDays(day)
                .atTime(12, 0)
                .atZone(CALENDAR.zone())
                .toInstant();
    }
}

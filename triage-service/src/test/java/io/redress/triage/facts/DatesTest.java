package io.redress.triage.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    /** A Wednesday. */
    static final LocalDate RECEIVED = LocalDate.of(2026, 3, 18);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2026年3月5日下的单          | 2026-03-05
                    bought on 2026-03-05        | 2026-03-05
                    2026/3/5签收                | 2026-03-05
                    3月5号买的                  | 2026-03-05
                    12月20日付款                | 2025-12-20
                    on march 5, 2026 i ordered  | 2026-03-05
                    on 5th of march i ordered   | 2026-03-05
                    since dec 20 no answer      | 2025-12-20
                    delivered 03/05/2026        | 2026-03-05
                    delivered 25/02/2026        | 2026-02-25
                    昨天送到的                  | 2026-03-17
                    大前天打过电话              | 2026-03-15
                    三天前报修                  | 2026-03-15
                    两个星期前                  | 2026-03-04
                    10天前申请                  | 2026-03-08
                    上周五约好的                | 2026-03-13
                    上星期天买的                | 2026-03-15
                    上个月办的卡                | 2026-02-18
                    上个月5号                   | 2026-02-05
                    it came last friday         | 2026-03-13
                    two weeks ago               | 2026-03-04
                    yesterday it broke          | 2026-03-17
                    """)
    void areToldAgainstTheDayOfReceipt(String text, LocalDate day) {
        assertThat(Dates.in(text, RECEIVED)).containsExactly(day);
    }

    @Test
    void aDayThatDoesNotExistIsNone() {
        assertThat(Dates.in("2026年2月30日,13月5日,2026-00-10", RECEIVED)).isEmpty();
    }

    @Test
    void lastFridayOnAFridayIsAWeekAgo() {
        var friday = LocalDate.of(2026, 3, 20);
        assertThat(Dates.in("last friday", friday)).containsExactly(friday.minusDays(7));
    }

    @Test
    void earliestComesFirstAndNoneTwice() {
        assertThat(Dates.in("昨天又来,3月5日买,2026-03-05付款", RECEIVED))
                .containsExactly(LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 17));
    }
}

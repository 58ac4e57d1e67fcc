package io.redress.triage.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.intake.Matter;
import io.redress.contract.triage.Facts;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactFinderTest {

    static final LocalDate RECEIVED = LocalDate.of(2026, 3, 18);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    我上周买了一台电饭煲,用了两天就坏了          | 电饭煲
                    在你们网店购买了两双跑步鞋,尺码不对            | 跑步鞋
                    i bought a toaster from your store last week | toaster
                    we ordered the garden table online           | garden table
                    """)
    void whatWasBoughtIsGuessedFromThePlainestWords(String text, String product) {
        var facts = find(text);
        assertThat(facts.product()).isEqualTo(product);
        assertThat(facts.doubtful()).contains("product");
    }

    @Test
    void theFormKnowsTheProductBetterThanTheNarrative() {
        var form = new Matter("电饭煲 X1", null, null, null, null);
        var facts = FactFinder.find("买了一台水壶,漏水", form, RECEIVED);
        assertThat(facts.product()).isEqualTo("电饭煲 X1");
        assertThat(facts.doubtful()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    昨天在滨江路分店被店员推了一把        | 滨江路分店
                    我在虹桥机场等了六个小时              | 虹桥机场
                    the seats at the airport were all broken | airport
                    """)
    void whereItHappenedIsToldInTheCustomersWords(String text, String place) {
        assertThat(find(text).places()).contains(place);
    }

    @Test
    void noNumberOfAHomeIsAmongThePlaces() {
        assertThat(find("我住在3号楼502室,楼上漏水").places()).isNull();
    }

    @Test
    void peopleAreNamedByTheirRolesOnly() {
        assertThat(find("骑手王某和店长都骂我,客服不管").roles()).containsExactly("骑手", "店长", "客服");
        assertThat(find("the courier and your manager laughed").roles())
                .containsExactly("courier", "manager");
        assertThat(find("水壶坏了").roles()).isNull();
    }

    private static Facts find(String readable) {
        return FactFinder.find(readable, Matter.UNSAID, RECEIVED);
    }
}

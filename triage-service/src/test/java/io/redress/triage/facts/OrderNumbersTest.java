package io.redress.triage.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    订单号:20260301887766,一直没发货 | 20260301887766
                    我的订单编号是jd-4455667788         | JD-4455667788
                    快递单号 sf1234567890123            | SF1234567890123
                    order #ab-99871 never came          | AB-99871
                    my order number is 5512-8876        | 5512-8876
                    booking reference: qx7714k          | QX7714K
                    """)
    void areReadWhereTheTextNamesThem(String text, String number) {
        assertThat(OrderNumbers.in(text)).contains(number);
    }

    @Test
    void aTelephoneOrCardNumberIsNotTakenForOne() {
        assertThat(OrderNumbers.in("请打13812345678联系我,卡号6222020200112233")).isEmpty();
    }

    @Test
    void aDateAfterTheWordOrderIsNotOne() {
        assertThat(OrderNumbers.in("订单2026-03-01下的")).isEmpty();
    }

    @Test
    void aWordAfterOrderIsNotOne() {
        assertThat(OrderNumbers.in("in order to complain about my order yesterday")).isEmpty();
    }
}

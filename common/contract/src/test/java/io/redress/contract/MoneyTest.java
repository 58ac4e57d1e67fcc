package io.redress.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @Test
    void fifteenDigitsBeforeThePointAreEnough() {
        assertThat(new Money(new BigDecimal("999999999999999.9999"), "CNY").amount()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-0.01",
                "1000000000000000",
                "0.00001",
                "1e16",
                "1e2147483647",
                "9e2147483640"
            })
    void whatIsNegativeOrTooLongIsNoAmount(String amount) {
        assertThatThrownBy(() -> new Money(new BigDecimal(amount), "CNY"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

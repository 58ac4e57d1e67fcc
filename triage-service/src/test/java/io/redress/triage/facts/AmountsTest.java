package io.redress.triage.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.contract.Money;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    扣了我300元              | 300     | CNY
                    花了3千块买的            | 3000    | CNY
                    一共1.5万元              | 15000   | CNY
                    ¥1,299.00 的订单         | 1299    | CNY
                    rmb 88.5 per month       | 88.5    | CNY
                    退我三百块               | 300     | CNY
                    付了两千五百元           | 2500    | CNY
                    一万二千元定金           | 12000   | CNY
                    i paid $49.99 for it     | 49.99   | USD
                    charged 20 dollars twice | 20      | USD
                    €75 were taken           | 75      | EUR
                    被扣50美元               | 50      | USD
                    """)
    void areReadWithTheirCurrency(String text, BigDecimal amount, String currency) {
        assertThat(Amounts.in(text))
                .singleElement()
                .satisfies(
                        money -> {
                            assertThat(money.amount()).isEqualByComparingTo(amount);
                            assertThat(money.currency()).isEqualTo(currency);
                        });
    }

    @Test
    void aNumberWithoutACurrencyIsNone() {
        assertThat(Amounts.in("我等了30分钟,打了5次电话,订单20240501")).isEmpty();
    }

    @Test
    void theSameSumToldTwiceIsOne() {
        assertThat(Amounts.in("收了100元,我说100元太贵")).containsExactly(Money.cny(100));
    }

    @Property(tries = 300)
    void everyWholeSumIsReadBack(@ForAll @LongRange(min = 1, max = 999_999_999) long yuan) {
        assertThat(Amounts.in("扣了" + yuan + "元")).containsExactly(Money.cny(yuan));
    }
}

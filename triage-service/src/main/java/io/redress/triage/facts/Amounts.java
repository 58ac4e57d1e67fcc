package io.redress.triage.facts;

import io.redress.contract.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sums of money in a text, in the order they are told. A number without a currency is none. */
final class Amounts {

    private static final int MOST = 10;
    private static final String DIGITS =
            "(\\d{1,3}(?:,\\d{3}){1,3}(?:\\.\\d{1,2})?+|\\d{1,10}(?:\\.\\d{1,4})?+)";
    private static final String NOT_INSIDE_A_NUMBER = "(?<![\\d.,])";

    private static final Pattern CURRENCY_FIRST =
            Pattern.compile(
                    "(us\\$|hk\\$|rmb|cny|usd|eur|gbp|hkd|人民币|[¥$€£])\\s?"
                            + DIGITS
                            + "\\s?([万千]?)(?![\\d])");
    private static final Pattern NUMBER_FIRST =
            Pattern.compile(
                    NOT_INSIDE_A_NUMBER
                            + DIGITS
                            + "\\s?([万千百]?)\\s?(多|余)?(元|块|圆|rmb|cny|人民币|美元|美金|欧元|英镑|港币|港元|dollars?|bucks|usd|euros?|eur|pounds|gbp|yuan)");
    private static final Pattern SPOKEN =
            Pattern.compile("([" + ChineseNumber.CHARACTERS + "]{1,12})多?(元|块|圆|美元|美金|欧元|港币)");

    private static final Map<String, String> CURRENCIES =
            Map.ofEntries(
                    Map.entry("us$", "USD"),
                    Map.entry("$", "USD"),
                    Map.entry("usd", "USD"),
                    Map.entry("dollar", "USD"),
                    Map.entry("dollars", "USD"),
                    Map.entry("bucks", "USD"),
                    Map.entry("美元", "USD"),
                    Map.entry("美金", "USD"),
                    Map.entry("€", "EUR"),
                    Map.entry("eur", "EUR"),
                    Map.entry("euro", "EUR"),
                    Map.entry("euros", "EUR"),
                    Map.entry("欧元", "EUR"),
                    Map.entry("£", "GBP"),
                    Map.entry("gbp", "GBP"),
                    Map.entry("pounds", "GBP"),
                    Map.entry("英镑", "GBP"),
                    Map.entry("hk$", "HKD"),
                    Map.entry("hkd", "HKD"),
                    Map.entry("港币", "HKD"),
                    Map.entry("港元", "HKD"));

    private Amounts() {}

    static List<Money> in(String readable) {
        var found = new ArrayList<Found>();
        collect(CURRENCY_FIRST.matcher(readable), found, 2, 3, 1);
        collect(NUMBER_FIRST.matcher(readable), found, 1, 2, 4);
        var spoken = SPOKEN.matcher(readable);
        while (spoken.find()) {
            int at = spoken.start();
            var currency = spoken.group(2);
            ChineseNumber.parse(spoken.group(1)).stream()
                    .filter(number -> number > 0)
                    .mapToObj(number -> money(BigDecimal.valueOf(number), currency))
                    .flatMap(Optional::stream)
                    .forEach(money -> found.add(new Found(at, money)));
        }
        found.sort((a, b) -> Integer.compare(a.at(), b.at()));
        var distinct = new LinkedHashSet<Money>();
        found.forEach(each -> distinct.add(each.money()));
        return distinct.stream().limit(MOST).toList();
    }

    private static void collect(
            Matcher matcher, List<Found> found, int digits, int unit, int currency) {
        while (matcher.find()) {
            int at = matcher.start(digits);
            var plain = new BigDecimal(matcher.group(digits).replace(",", ""));
            money(plain.multiply(times(matcher.group(unit))), matcher.group(currency))
                    .ifPresent(money -> found.add(new Found(at, money)));
        }
    }

    private static BigDecimal times(@Nullable String unit) {
        return ChineseNumber.times(unit == null ? "" : unit);
    }

    private static Optional<Money> money(BigDecimal amount, String currency) {
        var plain = amount.stripTrailingZeros();
        if (plain.signum() <= 0 || plain.scale() > 4) {
            return Optional.empty();
        }
        var code = CURRENCIES.getOrDefault(currency.toLowerCase(Locale.ROOT), "CNY");
        return Optional.of(new Money(plain.scale() < 0 ? plain.setScale(0) : plain, code));
    }

    private record Found(int at, Money money) {}
}

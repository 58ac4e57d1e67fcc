package io.redress.triage.facts;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The order number that a text names as one. A long number that nobody calls an order may be a card
 * or a telephone and is left alone.
 */
final class OrderNumbers {

    private static final Pattern NAMED =
            Pattern.compile(
                    "(?:订单编号|订单号码|订单号|订单|单号|流水号|合同号|工单号"
                            + "|\\border(?:\\s?(?:no|num|number|id))?|\\bbooking(?:\\s?(?:reference|ref|number|no))?"
                            + "|\\binvoice(?:\\s?(?:no|number))?)"
                            + "\\.?\\s{0,3}(?:is|was|为|是)?\\s{0,2}[:#=]{0,2}\\s{0,3}"
                            + "(?=[a-z-]{0,12}\\d)([a-z0-9](?:[a-z0-9-]{3,38})[a-z0-9])(?![a-z0-9])");
    private static final int ENOUGH_DIGITS = 4;

    private OrderNumbers() {}

    static Optional<String> in(String readable) {
        var matcher = NAMED.matcher(readable);
        while (matcher.find()) {
            var number = matcher.group(1);
            if (number.chars().filter(Character::isDigit).count() >= ENOUGH_DIGITS
                    && !isDate(number)) {
                return Optional.of(number.toUpperCase(Locale.ROOT));
            }
        }
        return Optional.empty();
    }

    private static boolean isDate(String number) {
        return number.matches("(?:19|20)\\d{2}-\\d{1,2}-\\d{1,2}");
    }
}

package io.redress.triage.facts;

import java.math.BigDecimal;
import java.util.OptionalLong;

/** Numbers as they are spoken: 三百, 两千五, 一万二千, 十五. */
final class ChineseNumber {

    /** All characters that may stand in one. */
    static final String CHARACTERS = "零〇一二两三四五六七八九十百千万";

    private static final String DIGITS = "零一二三四五六七八九";
    private static final int LONGEST = 12;
    private static final int NO_DIGIT = -1;
    private static final long TEN_THOUSAND = 10_000;

    private long tenThousands;
    private long section;
    private int digit = NO_DIGIT;
    private long lastUnit;

    private ChineseNumber() {}

    /** Empty when the characters are no number, such as 百十. */
    static OptionalLong parse(String spoken) {
        if (spoken.isEmpty() || spoken.length() > LONGEST) {
            return OptionalLong.empty();
        }
        var number = new ChineseNumber();
        for (int i = 0; i < spoken.length(); i++) {
            if (!number.take(spoken.charAt(i))) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(number.value());
    }

    /** What 万, 千 and 百 make of the digits before them. */
    static BigDecimal times(String unit) {
        return BigDecimal.valueOf(unit.isEmpty() ? 1 : unitOf(unit.charAt(0)));
    }

    private boolean take(char c) {
        long unit = unitOf(c);
        if (unit == 0) {
            return takeDigit(digitOf(c));
        }
        return unit == TEN_THOUSAND ? closeTenThousands() : takeUnit(unit);
    }

    private boolean takeDigit(int next) {
        if (next < 0 || digit > 0) {
            return false;
        }
        digit = next;
        lastUnit = next == 0 ? 1 : lastUnit;
        return true;
    }

    private boolean takeUnit(long unit) {
        boolean bare = digit <= 0;
        boolean rising = lastUnit > 1 && lastUnit <= unit;
        if (rising || (bare && unit != 10)) {
            return false;
        }
        section += (bare ? 1 : digit) * unit;
        digit = NO_DIGIT;
        lastUnit = unit;
        return true;
    }

    private boolean closeTenThousands() {
        long before = section + Math.max(digit, 0);
        if (tenThousands > 0 || before == 0) {
            return false;
        }
        tenThousands = before * TEN_THOUSAND;
        section = 0;
        digit = NO_DIGIT;
        lastUnit = TEN_THOUSAND;
        return true;
    }

    /** 两千五 leaves its last unit out: five hundred, not five. */
    private long value() {
        long rest = Math.max(digit, 0);
        return tenThousands + section + (lastUnit >= 100 ? rest * lastUnit / 10 : rest);
    }

    private static int digitOf(char c) {
        return switch (c) {
            case '两' -> 2;
            case '〇' -> 0;
            default -> DIGITS.indexOf(c);
        };
    }

    private static long unitOf(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '万' -> TEN_THOUSAND;
            default -> 0;
        };
    }
}

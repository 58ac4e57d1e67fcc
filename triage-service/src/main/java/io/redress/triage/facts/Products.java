package io.redress.triage.facts;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What was bought, where a narrative says so in the plainest way: "买了一台电饭煲", "bought a kettle". A guess. */
final class Products {

    private static final int READ = 1_000;

    private static final Pattern CHINESE =
            Pattern.compile(
                    "(?:买了?|购买了?|订购了?|入手了?)(?:的|过)?"
                            + "(?:[一两二三四五六几\\d]{1,2}[台个件条双部款套张只把辆份箱瓶包盒支块袋])"
                            + "(?:新的?)?(\\p{IsHan}{1,8}?)"
                            + "(?=[,。;!?、\\s]|$|用了|坏了|质量|到货|到手|收到|没|就|才|不|是|有|在|给|结果|发现|说|还|回|送)");
    private static final Pattern ENGLISH =
            Pattern.compile(
                    "\\b(?:bought|purchased|ordered)\\s(?:an?|the|two|some|this)\\s(?:new\\s|brand new\\s)?"
                            + "((?:[a-z-]{2,15}\\s){0,2}?[a-z-]{3,15})"
                            + "(?=\\s(?:from|on|in|at|and|but|which|that|for|with|last|online|as|two|three|it"
                            + "|yesterday|today)\\b|[,.!?;]|$)");

    private Products() {}

    static Optional<String> in(String readable) {
        var beginning = readable.substring(0, Math.min(READ, readable.length()));
        return Stream.of(CHINESE, ENGLISH)
                .map(pattern -> pattern.matcher(beginning))
                .filter(matcher -> matcher.find())
                .map(matcher -> matcher.group(1))
                .findFirst();
    }
}

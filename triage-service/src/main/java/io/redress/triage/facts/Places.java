package io.redress.triage.facts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where it happened: what stands after a word of place and ends like one. Without numbers, so that a
 * house or room of a person's home is not among them.
 */
final class Places {

    private static final int MOST = 4;
    private static final int READ = 2_000;

    private static final Pattern CHINESE =
            Pattern.compile(
                    "(?:位于|在|去|到|从)(?!了|家|这|那|哪|你|我|他|某|一)"
                            + "(\\p{IsHan}{1,9}?(?:分店|门店|店|营业厅|支行|银行|机场|火车站|高铁站|地铁站|车站|医院|商场|广场"
                            + "|超市|酒店|宾馆|餐厅|小区|大厦|市|县|镇)(?!场|面))");
    private static final Pattern ENGLISH =
            Pattern.compile(
                    "\\b(?:at|in|from|outside)\\s(?:the\\s|your\\s|my\\s)?"
                            + "((?:(?!the\\b|your\\b|my\\b|a\\b|an\\b)[a-z']{2,20}\\s){0,2}"
                            + "(?:store|branch|shop|airport|station|hotel|restaurant|mall|terminal|hospital"
                            + "|supermarket|pharmacy|garage|office))\\b");
    private static final Set<String> SAYING_NOTHING = Set.of("到店", "本店", "贵店", "店");

    private Places() {}

    static List<String> in(String readable) {
        var beginning = readable.substring(0, Math.min(READ, readable.length()));
        var found = new LinkedHashSet<String>();
        for (var pattern : List.of(CHINESE, ENGLISH)) {
            pattern.matcher(beginning)
                    .results()
                    .map(match -> match.group(1))
                    .filter(place -> !SAYING_NOTHING.contains(place))
                    .limit(MOST)
                    .forEach(found::add);
        }
        return found.stream().limit(MOST).toList();
    }
}

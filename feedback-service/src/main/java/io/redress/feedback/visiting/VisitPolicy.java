package io.redress.feedback.visiting;

import io.redress.contract.ComplaintId;
import io.redress.feedback.policy.PolicyFiles;
import java.util.Locale;
import java.util.Set;

/**
 * {@code visits.yaml}: who is called, and what is said.
 *
 * @param samplePercent of the customers who got the survey by mail that are called all the same; who got
 *     none by mail is always on the list
 */
record VisitPolicy(int samplePercent, String chineseScript, String englishScript) {

    private static final int HUNDRED = 100;

    static VisitPolicy read(PolicyFiles files) {
        var root = files.open("visits.yaml").fields(Set.of("sample-percent", "script"));
        var script = root.at("script").fields(Set.of("zh", "en"));
        return new VisitPolicy(
                root.at("sample-percent").wholeNumber(0, HUNDRED),
                script.at("zh").text(),
                script.at("en").text());
    }

    /** The same complaint is always in the sample, or never: nobody picks whom to ask. */
    boolean isSampled(ComplaintId id) {
        return Math.floorMod(id.value().getLeastSignificantBits(), HUNDRED) < samplePercent;
    }

    String script(Locale locale) {
        return locale.getLanguage().equals("zh") ? chineseScript : englishScript;
    }
}

package io.redress.triage.classifying;

import io.redress.triage.policy.SignalPolicy.Negation;
import java.util.List;
import java.util.regex.Pattern;

/** Tells whether a phrase is denied by what stands before it in the same clause. */
record Negations(Negation chinese, Negation english) {

    private static final Pattern BLANKS = Pattern.compile(" ");
    private static final String CLAUSE_ENDS = "。，！？；,.!?;:：、";

    boolean deny(String readable, int start) {
        int clause = start;
        while (clause > 0
                && start - clause < 120
                && CLAUSE_ENDS.indexOf(readable.charAt(clause - 1)) < 0) {
            clause--;
        }
        return isLatin(readable.charAt(start))
                ? deniedInEnglish(readable.substring(clause, start))
                : deniedInChinese(readable.substring(Math.max(clause, start - reach()), start));
    }

    private int reach() {
        return chinese.reach();
    }

    private boolean deniedInChinese(String before) {
        var window = without(before, chinese);
        return chinese.words().stream().anyMatch(window::contains);
    }

    private boolean deniedInEnglish(String before) {
        var words = List.of(BLANKS.split(without(before, english).strip(), -1));
        return words.stream()
                .skip(Math.max(0, words.size() - english.reach()))
                .anyMatch(english.words()::contains);
    }

    private static String without(String window, Negation negation) {
        var rest = window;
        for (var exception : negation.except()) {
            rest = rest.replace(exception, " ");
        }
        return rest;
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }
}

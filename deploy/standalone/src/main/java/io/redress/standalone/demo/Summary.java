package io.redress.standalone.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How it ended, and what is missing where something is. */
record Summary(List<Journey> journeys, Map<String, Long> expected, Ledger after, Ledger before) {

    boolean isGood() {
        return journeys.stream().allMatch(Journey::isOver) && ledgerIsGood();
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("");
        var arrived = journeys.stream().filter(Journey::isOver).count();
        lines.add(arrived + " of " + journeys.size() + " arrived where they should.");
        journeys.stream().filter(it -> !it.isOver()).forEach(it -> lines.add(missing(it)));
        lines.add(agreement());
        lines.add(
                ledgerIsGood()
                        ? "The ledger balances, and counts what was sent: " + expected
                        : "THE LEDGER IS NOT AS IT SHOULD BE: "
                                + (after.balanced() ? "it balances" : "it does not balance")
                                + "; expected "
                                + expected
                                + ", counted "
                                + after.since(before));
        return lines;
    }

    private boolean ledgerIsGood() {
        return after.balanced() && after.since(before).equals(expected);
    }

    private static String missing(Journey journey) {
        var seen = journey.seen();
        return "MISSING: %s (%s, %s) should end %s and is %s%s"
                .formatted(
                        journey.story().name(),
                        journey.story().door().channel(),
                        seen.reference(),
                        journey.story().end().code(),
                        seen.state(),
                        journey.trouble() == null ? ": not in time" : ": " + journey.trouble());
    }

    private String agreement() {
        var judged =
                journeys.stream()
                        .filter(
                                it ->
                                        it.story().category() != null
                                                && !it.seen().category().equals("-"))
                        .toList();
        var otherwise =
                judged.stream()
                        .filter(it -> !it.seen().category().equals(it.story().category()))
                        .toList();
        return "Triage named the category that the story's writer had in mind for %d of %d%s"
                .formatted(
                        judged.size() - otherwise.size(),
                        judged.size(),
                        otherwise.isEmpty() ? "." : ", but took " + listed(otherwise) + ".");
    }

    private static String listed(List<Journey> journeys) {
        return journeys.stream()
                .map(it -> it.story().name() + " for " + it.seen().category())
                .collect(Collectors.joining(", "));
    }
}

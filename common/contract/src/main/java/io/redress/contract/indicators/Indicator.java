package io.redress.contract.indicators;

import io.redress.contract.Coded;

/**
 * What a complaint desk is measured by. Each is a numerator over a denominator, so that days add up to
 * weeks and months: sums first, the division last. docs/indicators.md defines each for people.
 */
public enum Indicator implements Coded {
    /** Of the complaints received that were answered or broke a time limit: those that broke none. */
    TIMELINESS("timeliness"),
    /** Of the cases resolved: those whose resolution stood, so that they were never reopened. */
    ACCURACY("accuracy"),
    /** Of the cases resolved: those whose customer was asked within seven days whether it worked. */
    FOLLOW_UP("follow-up"),
    /** Of the cases resolved whose customer answered: those solved and rated 4 or 5. */
    SATISFACTION("satisfaction"),
    /** What the cases resolved cost, in money, over how many they are. */
    COST("cost"),
    /** Of the cases resolved: those that never left the front line. */
    FIRST_TIER("first-tier"),
    /** Of the cases resolved: those reopened at least once. */
    REOPENED("reopened"),
    /** Of the promises of complaints received that were kept or broken: those kept. */
    PROMISES_KEPT("promises-kept");

    private final String code;

    Indicator(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

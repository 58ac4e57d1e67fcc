package io.redress.intake.rights.domain;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;

/**
 * A law that wants records kept.
 *
 * @param keep counted from the day on which what they tell of ended, that day not counted
 * @param inForceFrom what ended before that day is not under it
 * @param law its name by language, as the person is told it
 */
public record RetentionRule(
        Scope scope, Period keep, LocalDate inForceFrom, Map<String, String> law) {

    /** What it is about. */
    public enum Scope {
        /** Something was bought, paid or paid back. */
        TRANSACTION,
        EVERYTHING
    }

    public RetentionRule {
        law = Map.copyOf(law);
        if (keep.isNegative() || keep.isZero()) {
            throw new IllegalArgumentException("keep must be longer than nothing");
        }
    }

    boolean coversWhatEndedOn(LocalDate end, boolean transaction) {
        return !end.isBefore(inForceFrom) && (transaction || scope == Scope.EVERYTHING);
    }

    /** The first day on which it wants nothing any more. */
    LocalDate free(LocalDate end) {
        return end.plus(keep).plusDays(1);
    }
}

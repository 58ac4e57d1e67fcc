package io.redress.triage.classifying;

import io.redress.contract.Flag;
import io.redress.triage.classifying.SignalReader.Given;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A flag is raised where what was learned and a signal, which leans on it, speak for it together. */
final class FlagRule {

    private static final double LEAN = 2;

    private FlagRule() {}

    static Set<Flag> of(List<Given> signals, Answers learned) {
        var flags = EnumSet.noneOf(Flag.class);
        for (var flag : Flag.values()) {
            boolean told = signals.stream().anyMatch(given -> given.signal().flag() == flag);
            if (learned.of(flag) + (told ? LEAN : 0) > enough(flag)) {
                flags.add(flag);
            }
        }
        return flags;
    }

    /** Found by cross-validation: where precision and recall balance. */
    private static double enough(Flag flag) {
        return switch (flag) {
            case SAFETY -> -2;
            case LEGAL_THREAT, VULNERABLE -> -2.5;
            case MEDIA_THREAT -> -3;
            case FRAUD_ALLEGED -> -1;
            case REPEAT, GROUP -> -2.25;
        };
    }
}

package io.redress.triage.classifying;

import io.redress.contract.Category;
import io.redress.triage.classifying.CategoryReader.Reading;
import io.redress.triage.classifying.SignalReader.Given;
import io.redress.triage.policy.SignalPolicy.Signal;
import java.util.List;

/**
 * Who writes to a complaint desk complains until their words show otherwise: a text is not-a-complaint
 * only where its own words ask or praise, no danger is told, and no grievance that they do not outweigh.
 * To answer a question as if it were a complaint costs little; to file a complaint as praise loses it.
 *
 * @param outspoken the confidence from which praise or a question outweighs a grievance
 */
record ComplaintRule(double outspoken) {

    Reading confirm(Reading reading, List<Given> given) {
        return reading.best().category() == Category.NOT_A_COMPLAINT && isRefuted(reading, given)
                ? reading.without(Category.NOT_A_COMPLAINT)
                : reading;
    }

    private boolean isRefuted(Reading reading, List<Given> given) {
        var signals = given.stream().map(Given::signal).toList();
        if (signals.stream().anyMatch(Signal::endangers)) {
            return true;
        }
        int grievances = grievances(given);
        boolean kind =
                grievances == 0
                        ? reading.words().hasWordsFor(Category.NOT_A_COMPLAINT)
                        : reading.words().strongWordsFor(Category.NOT_A_COMPLAINT) > grievances;
        return reading.best().value() < outspoken && !kind;
    }

    /** Words that complain; a pattern found counts as one. */
    private static int grievances(List<Given> given) {
        return given.stream()
                .filter(each -> each.signal().complains())
                .mapToInt(each -> Math.max(1, each.words().size()))
                .sum();
    }
}

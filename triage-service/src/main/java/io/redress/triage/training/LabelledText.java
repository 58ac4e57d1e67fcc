package io.redress.triage.training;

import io.redress.contract.Category;
import io.redress.contract.Flag;
import io.redress.contract.Severity;
import io.redress.triage.training.LinearTrainer.Example;
import java.util.Set;

/**
 * A text and what it is.
 *
 * @param drawnAsItCame not chosen for what it is: only such texts measure
 */
record LabelledText(
        String id,
        String text,
        Category category,
        Severity severity,
        Set<Flag> flags,
        boolean drawnAsItCame) {

    Example example() {
        return Example.of(text, category, severity, flags);
    }
}

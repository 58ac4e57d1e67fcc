package io.redress.contract.triage;

import io.redress.contract.Category;
import io.redress.contract.Flag;
import io.redress.contract.Severity;
import java.util.Set;

/** What a complaint is and how bad, whoever judges. */
public record Judgement(Category category, Severity severity, Set<Flag> flags) {

    public Judgement {
        flags = Set.copyOf(flags);
    }
}

package io.redress.resolution.scripts;

import io.redress.contract.ComplaintId;
import io.redress.platform.problem.Problem;
import io.redress.platform.problem.ProblemException;
import io.redress.resolution.domain.improvement.Recall;
import io.redress.resolution.domain.script.Scripts;
import io.redress.resolution.dossiers.Entitlements;
import io.redress.resolution.dossiers.PlainWords;
import io.redress.resolution.improvement.Improvements;
import org.springframework.stereotype.Component;

/** Texts to the customer that the desk need not type, in the customer's language. */
@Component
public class Prewritten {

    private final Entitlements entitlements;
    private final PlainWords words;
    private final Scripts scripts;
    private final ScriptFields fields;
    private final Improvements improvements;

    Prewritten(
            Entitlements entitlements,
            PlainWords words,
            Scripts scripts,
            ScriptFields fields,
            Improvements improvements) {
        this.entitlements = entitlements;
        this.words = words;
        this.scripts = scripts;
        this.fields = fields;
        this.improvements = improvements;
    }

    /** What the law gives; empty when nothing is given. */
    public String law(ComplaintId id) {
        var told = entitlements.of(id);
        return words.of(told.entitlement(), told.language()).orElse("");
    }

    /** @throws ProblemException not found, for a template that the desk does not have */
    public String template(ComplaintId id, String code, String agent) {
        var template =
                scripts.template(code).orElseThrow(() -> new ProblemException(Problem.notFound()));
        return template.filled(entitlements.of(id).language(), fields.of(id, agent));
    }

    /** What customers of a recall are told to do. */
    public String recall(ComplaintId recall) {
        return improvements
                .recall(recall)
                .map(Recall::plan)
                .map(Recall.Plan::instruction)
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }
}

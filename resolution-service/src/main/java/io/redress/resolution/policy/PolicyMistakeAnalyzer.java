package io.redress.resolution.policy;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends a start with the mistake in the policy file, not with a stack of beans. */
final class PolicyMistakeAnalyzer extends AbstractFailureAnalyzer<PolicyMistake> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PolicyMistake mistake) {
        return new FailureAnalysis(
                String.valueOf(mistake.getMessage()),
                "Correct that line, or take the file away to go by the shipped policy.",
                mistake);
    }
}

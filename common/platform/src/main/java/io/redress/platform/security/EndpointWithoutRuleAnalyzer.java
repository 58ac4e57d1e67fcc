package io.redress.platform.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells a developer in words what to add. */
final class EndpointWithoutRuleAnalyzer
        extends AbstractFailureAnalyzer<EndpointWithoutRuleException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, EndpointWithoutRuleException cause) {
        return new FailureAnalysis(
                "Nobody said who may call\n  " + String.join("\n  ", cause.endpoints()),
                "Add a line for each to the service's AccessRules bean: allow(…) below /api, page(…) elsewhere.",
                cause);
    }
}

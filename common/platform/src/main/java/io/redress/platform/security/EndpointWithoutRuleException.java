package io.redress.platform.security;

import java.util.List;

/** A controller answers what no rule names. The service does not start. */
final class EndpointWithoutRuleException extends RuntimeException {

    private final transient List<String> endpoints;

    EndpointWithoutRuleException(List<String> endpoints) {
        super("no access rule for " + String.join(", ", endpoints));
        this.endpoints = endpoints;
    }

    List<String> endpoints() {
        return endpoints;
    }
}

package io.redress.resolution.domain.policy;

import java.util.List;

/** Rules that are no longer in force, for the cases that were opened under them. */
public record EarlierPolicies(List<ResolutionPolicy> all) {

    public EarlierPolicies {
        all = List.copyOf(all);
    }
}

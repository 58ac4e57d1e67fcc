package io.redress.resolution.domain;

import io.redress.contract.resolution.ResolutionEvent;
import io.redress.resolution.domain.policy.ResolutionPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A case goes by the rules that it was opened under, as long as they are known; a new one, and one
 * whose rules are gone, by those in force.
 */
public final class Deciders {

    private final CaseDecider inForce;
    private final Map<String, CaseDecider> byVersion;

    /** @throws IllegalArgumentException when two have the same version: one would be taken for the other */
    public Deciders(ResolutionPolicy inForce, List<ResolutionPolicy> earlier) {
        this.inForce = new CaseDecider(inForce);
        var repeated =
                Stream.concat(Stream.of(inForce), earlier.stream())
                        .collect(
                                Collectors.groupingBy(
                                        ResolutionPolicy::version, Collectors.counting()));
        repeated.forEach(
                (version, times) -> {
                    if (times > 1) {
                        throw new IllegalArgumentException(
                                "two policies have the version %s: give every change a new one"
                                        .formatted(version));
                    }
                });
        this.byVersion =
                earlier.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        ResolutionPolicy::version, CaseDecider::new));
    }

    public List<ResolutionEvent> decide(ResolutionCase state, CaseCommand command, Instant now) {
        return of(state).decide(state, command, now);
    }

    public List<ResolutionEvent> due(ResolutionCase state, Instant now) {
        return of(state).due(state, now);
    }

    private CaseDecider of(ResolutionCase state) {
        return version(state).map(this::known).orElse(inForce);
    }

    private CaseDecider known(String version) {
        return byVersion.getOrDefault(version, inForce);
    }

    private static Optional<String> version(ResolutionCase state) {
        return Advancing.file(state).map(file -> file.opened().policyVersion());
    }
}

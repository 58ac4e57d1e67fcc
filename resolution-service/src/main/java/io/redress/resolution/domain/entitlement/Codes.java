package io.redress.resolution.domain.entitlement;

import static java.util.stream.Collectors.joining;

import io.redress.contract.Coded;
import java.util.Collection;

/** Codes as one value of a fact. */
final class Codes {

    private Codes() {}

    static String of(Collection<? extends Coded> all) {
        return all.isEmpty() ? "-" : all.stream().map(Coded::code).sorted().collect(joining(", "));
    }
}

package io.redress.resolution.policy;

import io.redress.resolution.domain.entitlement.Statutes;

/** The law that the jar ships, for tests of everything that goes by it. */
public final class ShippedLaw {

    private ShippedLaw() {}

    public static Statutes read() {
        return LawFile.read("law.yaml", YamlText.shipped("law.yaml"));
    }
}

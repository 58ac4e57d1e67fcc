package io.redress.resolution.policy;

import io.redress.resolution.domain.policy.ResolutionPolicy;

/** What the jar ships, for tests of everything that goes by it. */
public final class ShippedPolicy {

    private ShippedPolicy() {}

    public static ResolutionPolicy read() {
        var calendar =
                CalendarFile.read(
                        PolicyConfiguration.CALENDAR,
                        PolicyConfiguration.shipped(PolicyConfiguration.CALENDAR));
        return PolicyFile.read(
                PolicyConfiguration.FILE,
                PolicyConfiguration.shipped(PolicyConfiguration.FILE),
                calendar);
    }
}

package io.redress.platform.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody is to the complaint desk, as the claim {@code roles} of their token says. */
public enum Role {
    AGENT,
    SPECIALIST,
    SUPERVISOR,
    MANAGER,
    QUALITY,
    ADMINISTRATOR,
    SERVICE;

    private static final String AUTHORITY = "ROLE_";

    /** As it stands in a token. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As Spring Security knows it. */
    public String authority() {
        return AUTHORITY + name();
    }

    /** Empty for a role that means something elsewhere: tokens of other providers carry those too. */
    static Optional<Role> ofClaim(String claim) {
        return Arrays.stream(values()).filter(role -> role.claim().equals(claim)).findFirst();
    }

    static Optional<Role> ofAuthority(String authority) {
        return Arrays.stream(values())
                .filter(role -> role.authority().equals(authority))
                .findFirst();
    }
}

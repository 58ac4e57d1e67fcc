package io.redress.platform.security;

import java.util.Set;

/**
 * Who does it, as a controller's argument: the person of the bearer token or of the session, or the
 * agent that a machine names in {@value #ACTING_AGENT}.
 *
 * @param name the login name
 */
public record Actor(String name, Set<Role> roles) {

    /** Only a token with the role {@link Role#SERVICE} may name somebody else. */
    public static final String ACTING_AGENT = "X-Redress-Acting-Agent";

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}

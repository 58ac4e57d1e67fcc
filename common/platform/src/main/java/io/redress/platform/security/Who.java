package io.redress.platform.security;

import java.util.EnumSet;
import java.util.Set;

/** Whom a rule admits: everybody, or whoever has one of some roles. */
public record Who(boolean everybody, Set<Role> roles) {

    /** Signed in or not. What is secret about such a place is guarded by the place itself. */
    public static final Who PUBLIC = new Who(true, Set.of());

    /** Who works on cases, and the machines that do it for them. */
    public static final Who AGENTS =
            of(Role.AGENT, Role.SPECIALIST, Role.SUPERVISOR, Role.MANAGER, Role.SERVICE);

    /** Whoever answers for the work of others. */
    public static final Who SUPERVISORS = of(Role.SUPERVISOR, Role.MANAGER, Role.SERVICE);

    /** Everybody of the house, and the machines. */
    public static final Who STAFF = new Who(false, EnumSet.allOf(Role.class));

    public Who {
        roles = Set.copyOf(roles);
        if (everybody != roles.isEmpty()) {
            throw new IllegalArgumentException("either everybody or some roles");
        }
    }

    public static Who of(Role first, Role... more) {
        return new Who(false, EnumSet.of(first, more));
    }

    public Who or(Role role) {
        if (everybody) {
            return this;
        }
        var all = EnumSet.copyOf(roles);
        all.add(role);
        return new Who(false, all);
    }

    boolean admits(Set<Role> theirs) {
        return everybody || theirs.stream().anyMatch(roles::contains);
    }
}

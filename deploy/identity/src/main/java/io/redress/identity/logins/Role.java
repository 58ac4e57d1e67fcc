package io.redress.identity.logins;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What someone may do in the system; the services decide what that is. */
public enum Role {
    AGENT,
    SPECIALIST,
    SUPERVISOR,
    MANAGER,
    QUALITY,
    ADMINISTRATOR,
    SERVICE;

    /** As it stands in the tokens. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A second login of a role has a number behind the role's name: {@code agent2} is an agent. */
    static Optional<Role> ofLogin(String key) {
        var digits = key.length();
        while (digits > 0 && Character.isDigit(key.charAt(digits - 1))) {
            digits--;
        }
        var name = key.substring(0, digits);
        return Arrays.stream(values()).filter(role -> role.wireName().equals(name)).findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(Role::wireName).collect(Collectors.joining(", "));
    }
}

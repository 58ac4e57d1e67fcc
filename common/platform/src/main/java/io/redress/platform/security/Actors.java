package io.redress.platform.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is behind the request at hand. Controllers take an {@link Actor} as their argument instead. */
public final class Actors {

    private Actors() {}

    public static Optional<Actor> current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    private static Optional<Actor> of(@Nullable Authentication caller) {
        if (caller == null
                || !caller.isAuthenticated()
                || caller instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        return Optional.of(new Actor(caller.getName(), Guard.roles(caller)));
    }
}

package io.redress.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.ServletRequestPathUtils;

/** Holds every request against the rules of the service. */
record Guard(AccessRules rules) implements AuthorizationManager<RequestAuthorizationContext> {

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> caller,
            RequestAuthorizationContext context) {
        var request = context.getRequest();
        var granted =
                rules.find(HttpMethod.valueOf(request.getMethod()), path(request))
                        .filter(who -> who.everybody() || who.admits(roles(caller.get())))
                        .isPresent();
        return new AuthorizationDecision(granted);
    }

    /** What may be called with some method, whoever asks. */
    Set<HttpMethod> methods(HttpServletRequest request) {
        return rules.methods(path(request));
    }

    boolean isNamed(HttpServletRequest request) {
        return rules.find(HttpMethod.valueOf(request.getMethod()), path(request)).isPresent();
    }

    /** Method and pattern of the rule for this request. */
    Optional<String> door(HttpServletRequest request) {
        return rules.door(HttpMethod.valueOf(request.getMethod()), path(request));
    }

    static Set<Role> roles(@Nullable Authentication caller) {
        var roles = EnumSet.noneOf(Role.class);
        if (caller != null && caller.isAuthenticated()) {
            for (var authority : caller.getAuthorities()) {
                var name = authority.getAuthority();
                if (name != null) {
                    Role.ofAuthority(name).ifPresent(roles::add);
                }
            }
        }
        return roles;
    }

    static PathContainer path(HttpServletRequest request) {
        var path =
                ServletRequestPathUtils.hasParsedRequestPath(request)
                        ? ServletRequestPathUtils.getParsedRequestPath(request)
                        : ServletRequestPathUtils.parse(request);
        return path.pathWithinApplication();
    }
}

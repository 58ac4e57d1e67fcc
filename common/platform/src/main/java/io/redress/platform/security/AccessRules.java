package io.redress.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The one table of a service that says who may call what. The first rule that fits decides; what no
 * rule names does not exist for anybody. A service whose endpoint has no rule does not start.
 *
 * <pre>{@code
 * AccessRules.deny()
 *         .allow(POST, "/api/complaints", PUBLIC)
 *         .allow(GET, "/api/cases/**", AGENTS)
 *         .page(GET, "/desk/**", AGENTS);
 * }</pre>
 */
public final class AccessRules {

    private static final PathPatternParser PATTERNS = PathPatternParser.defaultInstance;
    private static final PathPattern API = PATTERNS.parse("/api/**");

    private record Rule(HttpMethod method, PathPattern path, Who who) {

        /** HEAD is GET without a body. */
        boolean isFor(HttpMethod asked) {
            return method.equals(HttpMethod.HEAD.equals(asked) ? HttpMethod.GET : asked);
        }
    }

    private final List<Rule> rules;

    private AccessRules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    public static AccessRules deny() {
        return new AccessRules(List.of());
    }

    /** Below {@code /api}: called by programs with a bearer token; cookies mean nothing there. */
    public AccessRules allow(HttpMethod method, String path, Who who) {
        return with(method, path, who, true);
    }

    /** Anywhere else: opened by browsers, with a session and a guard against forged forms. */
    public AccessRules page(HttpMethod method, String path, Who who) {
        return with(method, path, who, false);
    }

    private AccessRules with(HttpMethod method, String path, Who who, boolean api) {
        var pattern = PATTERNS.parse(path);
        if (API.matches(PathContainer.parsePath(path)) != api) {
            throw new IllegalArgumentException(
                    path
                            + (api
                                    ? " is not below /api: use page()"
                                    : " is below /api: use allow()"));
        }
        if (path.contains("{") && path.contains(":")) {
            throw new IllegalArgumentException(
                    path + " has a regular expression, which cannot be compared with an endpoint");
        }
        return new AccessRules(
                Stream.concat(rules.stream(), Stream.of(new Rule(method, pattern, who))).toList());
    }

    Optional<Who> find(HttpMethod method, PathContainer path) {
        return rules.stream()
                .filter(rule -> rule.isFor(method) && rule.path().matches(path))
                .findFirst()
                .map(Rule::who);
    }

    /** Whether what is asked for is there, and not for everybody. */
    public boolean isForStaff(HttpServletRequest request) {
        return find(HttpMethod.valueOf(request.getMethod()), Guard.path(request))
                .filter(who -> !who.everybody())
                .isPresent();
    }

    /** The rule that decides, as it is written; empty where nothing is. */
    Optional<String> door(HttpMethod method, PathContainer path) {
        return rules.stream()
                .filter(rule -> rule.isFor(method) && rule.path().matches(path))
                .findFirst()
                .map(rule -> rule.method() + " " + rule.path().getPatternString());
    }

    /** Empty where nothing is. */
    Set<HttpMethod> methods(PathContainer path) {
        return rules.stream()
                .filter(rule -> rule.path().matches(path))
                .map(Rule::method)
                .collect(Collectors.toSet());
    }

    /** The endpoints of the service's controllers that no rule names, as a person would write them down. */
    public List<String> uncovered(RequestMappingHandlerMapping endpoints) {
        return endpoints.getHandlerMethods().keySet().stream()
                .flatMap(Endpoint::of)
                .filter(endpoint -> !endpoint.isOfThePlatform())
                .filter(endpoint -> find(endpoint.method(), endpoint.sample()).isEmpty())
                .map(Endpoint::toString)
                .distinct()
                .sorted()
                .toList();
    }
}

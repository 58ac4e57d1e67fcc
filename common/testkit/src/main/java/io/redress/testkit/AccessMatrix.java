package io.redress.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.security.Role;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint of a service, by every method, as nobody and in every role: who gets past the doors must
 * be who a table says. The endpoints are asked of the running service, so that a new one without a line is
 * as wrong as a line without an endpoint. Nothing behind the doors is run.
 */
public final class AccessMatrix {

    /** In the table for whoever comes, signed in or not. */
    public static final String EVERYBODY = "everybody";

    private static final String NOBODY = "nobody";
    private static final Pattern VARIABLE = Pattern.compile("\\{[^/]*}|\\*{1,2}");
    private static final List<HttpMethod> METHODS =
            List.of(
                    HttpMethod.GET,
                    HttpMethod.POST,
                    HttpMethod.PUT,
                    HttpMethod.PATCH,
                    HttpMethod.DELETE);

    private final WebApplicationContext service;
    private final Filter doors;

    public AccessMatrix(WebApplicationContext service) {
        this.service = service;
        this.doors = service.getBean("springSecurityFilterChain", Filter.class);
    }

    /**
     * @param table one endpoint a line: method, path as its controller writes it, then the roles as they
     *     stand in tokens, or {@value #EVERYBODY}
     */
    public void isExactly(String table) {
        var expected = new TreeMap<String, Set<String>>();
        table.lines()
                .map(line -> line.strip().split("\\s+"))
                .forEach(
                        words ->
                                expected.put(
                                        words[0] + " " + words[1],
                                        admitted(List.of(words).subList(2, words.length))));
        assertThat(found()).isEqualTo(expected);
    }

    private static Set<String> admitted(List<String> named) {
        return named.contains(EVERYBODY)
                ? callers().collect(Collectors.toCollection(TreeSet::new))
                : new TreeSet<>(named);
    }

    private Map<String, Set<String>> found() {
        var found = new TreeMap<String, Set<String>>();
        for (var path : paths()) {
            for (var method : METHODS) {
                var admitted =
                        callers()
                                .filter(caller -> admits(method, path, caller))
                                .collect(Collectors.toCollection(TreeSet::new));
                if (!admitted.isEmpty() || endpoints().contains(method + " " + path)) {
                    found.put(method + " " + path, admitted);
                }
            }
        }
        return found;
    }

    private Set<String> paths() {
        return endpoints().stream()
                .map(endpoint -> endpoint.substring(endpoint.indexOf(' ') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> endpoints() {
        return service
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(
                        mapping ->
                                mapping.getPatternValues().stream()
                                        .flatMap(
                                                path ->
                                                        mapping
                                                                .getMethodsCondition()
                                                                .getMethods()
                                                                .stream()
                                                                .map(RequestMethod::asHttpMethod)
                                                                .map(it -> it + " " + path)))
                .filter(
                        endpoint ->
                                !endpoint.contains(" /error") && !endpoint.contains(" /api-docs"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> callers() {
        return Stream.concat(Stream.of(NOBODY), Arrays.stream(Role.values()).map(Role::claim));
    }

    /** Whether the doors let this caller through. */
    public boolean admits(HttpMethod method, String path, String caller) {
        var request =
                new MockHttpServletRequest(
                        service.getServletContext(),
                        method.name(),
                        VARIABLE.matcher(path).replaceAll("any"));
        SecurityMockMvcRequestPostProcessors.csrf().postProcessRequest(request);
        if (!caller.equals(NOBODY)) {
            SecurityMockMvcRequestPostProcessors.authentication(signedIn(caller))
                    .postProcessRequest(request);
        }
        var behind = new MockFilterChain();
        try {
            doors.doFilter(request, new MockHttpServletResponse(), behind);
        } catch (IOException | ServletException broken) {
            throw new IllegalStateException(method + " " + path + " as " + caller, broken);
        }
        return reached(behind.getRequest());
    }

    private static boolean reached(@Nullable Object request) {
        return request != null;
    }

    private static TestingAuthenticationToken signedIn(String role) {
        return new TestingAuthenticationToken(
                "an-" + role,
                null,
                Role.valueOf(role.toUpperCase(java.util.Locale.ROOT)).authority());
    }
}

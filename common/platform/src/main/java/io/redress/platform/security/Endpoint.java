package io.redress.platform.security;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** One method on one path that a controller answers. */
record Endpoint(HttpMethod method, String path) {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^/]*}|\\*{1,2}");

    /** A mapping that names no method answers all of them, so all of them need a rule. */
    static Stream<Endpoint> of(RequestMappingInfo mapping) {
        var named = mapping.getMethodsCondition().getMethods();
        var methods = named.isEmpty() ? Arrays.asList(RequestMethod.values()) : named;
        return mapping.getPatternValues().stream()
                .flatMap(
                        path ->
                                methods.stream()
                                        .map(method -> new Endpoint(method.asHttpMethod(), path)));
    }

    /** Some path it answers; a rule that names one like it literally would be an odd coincidence. */
    PathContainer sample() {
        return PathContainer.parsePath(VARIABLE.matcher(path).replaceAll("~any~"));
    }

    boolean isOfThePlatform() {
        return path.equals("/error") || path.startsWith("/api-docs");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}

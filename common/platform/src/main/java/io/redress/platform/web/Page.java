package io.redress.platform.web;

import io.redress.platform.security.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * What the layout knows about the page it surrounds; {@code ${page}} in every template.
 *
 * @param path without the query, to mark where in the navigation it is
 * @param actor who is signed in
 * @param formToken proves that a request comes from one of our pages
 */
public record Page(
        String service,
        String path,
        Locale locale,
        @Nullable Actor actor,
        @Nullable String formToken,
        List<Link> languages,
        Assets assets) {

    static final String ATTRIBUTE = "page";

    /** The same page in another language. */
    public record Link(String code, String address, boolean current) {}

    public boolean isAt(String place) {
        return path.equals(place) || path.startsWith(place + "/");
    }

    /** Whether whoever is signed in has this role, as it stands in tokens. */
    public boolean isFor(String role) {
        return actor != null && actor.roles().stream().anyMatch(it -> it.claim().equals(role));
    }

    static List<Link> languages(HttpServletRequest request, Locale current) {
        return Languages.SPOKEN.stream()
                .map(
                        spoken ->
                                new Link(
                                        spoken.getLanguage(),
                                        address(request, spoken),
                                        spoken.getLanguage().equals(current.getLanguage())))
                .toList();
    }

    /** Relative: the address must not depend on what a proxy calls us. */
    private static String address(HttpServletRequest request, Locale language) {
        var query =
                ServletUriComponentsBuilder.fromRequest(request)
                        .replaceQueryParam(LanguageSwitch.PARAMETER, language.getLanguage())
                        .build()
                        .getQuery();
        return "?" + query;
    }
}

package io.redress.platform.web;

import io.redress.platform.security.Actors;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;

/** Gives every page its {@link Page}, error pages too. */
record PageContext(String service, Assets assets, LocaleResolver locales)
        implements HandlerInterceptor {

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        var locale = locales.resolveLocale(request);
        var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        request.setAttribute(
                Page.ATTRIBUTE,
                new Page(
                        service,
                        Objects.requireNonNullElse(asked, request.getRequestURI()).toString(),
                        locale,
                        Actors.current().orElse(null),
                        request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                                ? token.getToken()
                                : null,
                        Page.languages(request, locale),
                        assets));
        return true;
    }
}

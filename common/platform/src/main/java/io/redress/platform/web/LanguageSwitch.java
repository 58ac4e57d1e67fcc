package io.redress.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;

/** {@code ?lang=en} on any page changes the language from then on. A language we do not speak changes nothing. */
record LanguageSwitch(LocaleResolver locales) implements HandlerInterceptor {

    static final String PARAMETER = "lang";

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        var query = request.getQueryString();
        if (query != null && query.contains(PARAMETER)) {
            var wanted = request.getParameter(PARAMETER);
            Languages.SPOKEN.stream()
                    .filter(spoken -> spoken.getLanguage().equals(wanted))
                    .forEach(spoken -> locales.setLocale(request, response, spoken));
        }
        return true;
    }
}

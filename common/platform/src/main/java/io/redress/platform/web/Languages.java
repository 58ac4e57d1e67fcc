package io.redress.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The languages we speak. Chinese is the one for whoever does not say. */
public final class Languages {

    public static final Locale FIRST = Locale.CHINESE;
    static final List<Locale> SPOKEN = List.of(FIRST, Locale.ENGLISH);

    private Languages() {}

    /** The best of ours for a browser; English for those who understand neither of their own. */
    static Locale preferred(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return FIRST;
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(wanted -> SPOKEN.stream().filter(spoken -> speaks(spoken, wanted)))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    private static boolean speaks(Locale spoken, Locale wanted) {
        return spoken.getLanguage().equals(wanted.getLanguage());
    }
}

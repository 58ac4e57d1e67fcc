package io.redress.resolution.desk;

import io.redress.platform.security.Actor;
import io.redress.resolution.acting.CaseView;
import java.util.Map;

/** One feature's part of the case page. Every bean of this kind stands on it, in the order of {@code @Order}. */
public interface CasePanel {

    /** Beside the conversation, or among the facts of the case. */
    enum Place {
        MAIN,
        SIDE
    }

    Place place();

    /** A template with a fragment named {@code panel}; it finds {@code view}, {@code doable}, {@code draft} and {@code moments}. */
    String template();

    default boolean shows(CaseView view, Actor actor) {
        return true;
    }

    /** What its template needs beside those. The names are the feature's own, so that no two meet. */
    default Map<String, Object> model(CaseView view, Actor actor) {
        return Map.of();
    }
}

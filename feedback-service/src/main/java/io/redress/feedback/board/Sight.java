package io.redress.feedback.board;

import io.redress.feedback.indicators.Cut;
import io.redress.platform.security.Actor;
import io.redress.platform.security.Role;
import java.util.function.BiPredicate;

/** Which figures somebody may see: those of a person are for that person and for who answers for their work. */
record Sight(Actor actor) {

    boolean ofEverybody() {
        return actor.is(Role.SUPERVISOR)
                || actor.is(Role.MANAGER)
                || actor.is(Role.QUALITY)
                || actor.is(Role.SERVICE);
    }

    /** Whether this value of this cut may be shown. */
    BiPredicate<Cut, String> allowed() {
        return (cut, value) -> cut != Cut.AGENT || ofEverybody() || value.equals(actor.name());
    }
}

package io.redress.feedback.figures;

import io.redress.contract.Coded;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import org.springframework.data.mongodb.core.query.Update;

/** A change to the facts of one topic, all under that topic's own field. */
final class FactUpdate {

    static final FactUpdate NONE = new FactUpdate("");

    private final String source;
    private final Update update = new Update();
    private boolean empty = true;

    private FactUpdate(String source) {
        this.source = source;
    }

    /** Also notes when the newest fact happened. */
    static FactUpdate from(String source, Instant at) {
        var facts = new FactUpdate(source);
        facts.update.max(source + ".at", Date.from(at));
        facts.empty = false;
        return facts;
    }

    FactUpdate set(String fact, Object value) {
        update.set(source + "." + fact, plain(value));
        return this;
    }

    FactUpdate unset(String fact) {
        update.unset(source + "." + fact);
        return this;
    }

    FactUpdate earliest(String fact, Instant at) {
        update.min(source + "." + fact, Date.from(at));
        return this;
    }

    FactUpdate highest(String fact, int value) {
        update.max(source + "." + fact, value);
        return this;
    }

    FactUpdate count(String fact) {
        update.inc(source + "." + fact, 1);
        return this;
    }

    boolean isEmpty() {
        return empty;
    }

    Update update() {
        return update;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Coded coded -> coded.code();
            case Instant instant -> Date.from(instant);
            case Collection<?> many -> many.stream().map(FactUpdate::plain).sorted().toList();
            default -> value;
        };
    }
}

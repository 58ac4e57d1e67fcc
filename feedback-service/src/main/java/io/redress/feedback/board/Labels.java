package io.redress.feedback.board;

import io.redress.feedback.indicators.Cut;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** What a value of a cut is called in the reader's language; codes that have no name are shown as they are. */
public record Labels(MessageSource messages, Locale locale) {

    private static final Object[] NOTHING = {};

    public String of(Cut cut, String value) {
        if (value.equals(Cut.UNKNOWN)) {
            return text("board.unknown");
        }
        return switch (cut) {
            case ALL -> text("board.all");
            case CATEGORY, CHANNEL, SEVERITY, REMEDY -> named(cut.code() + "." + value, value);
            case TIER -> named("board.tier." + value, value);
            case QUEUE -> named("category." + value, value);
            case PRODUCT, SUPPLIER, AGENT -> value;
        };
    }

    public String text(String key) {
        return named(key, key);
    }

    private String named(String key, String otherwise) {
        var name = messages.getMessage(key, NOTHING, otherwise, locale);
        return name == null ? otherwise : name;
    }
}

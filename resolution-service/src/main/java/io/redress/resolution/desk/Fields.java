package io.redress.resolution.desk;

import io.redress.contract.Coded;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of a form as they were typed, read as what they ought to be. */
public record Fields(Map<String, String> typed, Instant now, ZoneId zone) {

    private static final long MOST_HOURS = 24 * 365;

    /** Null where nothing was typed. */
    public @Nullable String text(String field) {
        var value = typed.getOrDefault(field, "");
        return value.isBlank() ? null : value;
    }

    /** Blank where nothing was typed: the request's own constraints say what is missing. */
    public String whole(String field) {
        return typed.getOrDefault(field, "");
    }

    public UUID id(String field) {
        return read(field, UUID::fromString);
    }

    public <E extends Enum<E> & Coded> E code(String field, Class<E> type, E otherwise) {
        return text(field) == null ? otherwise : read(field, code -> Coded.of(type, code));
    }

    /** So many hours, or so many of {@code unit} hours each, from now. */
    public Instant hoursAhead(String field, int unit) {
        var count = read(field, Long::parseLong);
        if (count < 1 || count > MOST_HOURS / unit) {
            throw new FormFaultException(field, "fault.wrong-type");
        }
        return now.plus(Duration.ofHours(count * unit));
    }

    /** What a clock on the desk's wall would show; null where nothing was typed. */
    public @Nullable Instant moment(String field) {
        var typedText = text(field);
        if (typedText == null) {
            return null;
        }
        try {
            return LocalDateTime.parse(typedText.strip()).atZone(zone).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw new FormFaultException(field, "fault.wrong-type");
        }
    }

    /** @throws FormFaultException where the reader cannot read it */
    public <T> T read(String field, Function<String, T> reader) {
        try {
            return reader.apply(whole(field).strip());
        } catch (IllegalArgumentException unreadable) {
            throw new FormFaultException(field, "fault.wrong-type");
        }
    }
}

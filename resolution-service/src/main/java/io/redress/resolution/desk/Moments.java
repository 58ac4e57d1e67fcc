package io.redress.resolution.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as a page shows them, seen from one moment. */
public record Moments(Instant now, ZoneId zone) {

    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** How far away a time is, and on which side. */
    public record Left(boolean over, long hours, long minutes) {}

    public String at(Instant time) {
        return SHORT.withZone(zone).format(time);
    }

    public Left left(Instant due) {
        var left = Duration.between(now, due);
        var length = left.abs();
        return new Left(left.isNegative(), length.toHours(), length.toMinutesPart());
    }
}

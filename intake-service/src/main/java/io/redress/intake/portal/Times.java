package io.redress.intake.portal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Times as people read them: in the house's time zone, in the reader's language. */
@Component
public class Times {

    private final ZoneId zone;

    Times(@Value("${redress.zone:Asia/Shanghai}") ZoneId zone) {
        this.zone = zone;
    }

    public String read(Instant instant, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone)
                .format(instant);
    }
}

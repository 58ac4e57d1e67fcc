package io.redress.triage.domain;

import io.redress.contract.intake.Matter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a customer told us, as triage reads it.
 *
 * @param received the day it came in: "last Friday" is told against it
 */
public record Story(@Nullable String subject, String narrative, Matter form, LocalDate received) {

    /** Subject and narrative as one text. */
    public String text() {
        return subject == null || subject.isBlank() || narrative.startsWith(subject)
                ? narrative
                : subject + "\n" + narrative;
    }
}

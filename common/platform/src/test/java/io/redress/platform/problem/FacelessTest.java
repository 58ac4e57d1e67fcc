package io.redress.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;

class FacelessTest {

    @Test
    void theLogLearnsWhereItHappenedAndNotWhatSomebodyWrote() {
        var told = new StringWriter();
        Faceless.of(failure()).printStackTrace(new PrintWriter(told, true));

        assertThat(told.toString())
                .contains("java.lang.IllegalStateException")
                .contains("Caused by", "java.time.format.DateTimeParseException", "LocalDate.parse")
                .contains("FacelessTest.failure")
                .doesNotContain("Li Wei");
    }

    @Test
    void aFailureThatCausesItselfIsToldOnce() {
        var first = new IllegalStateException("Li Wei");
        first.initCause(new IllegalArgumentException(first));

        assertThat(Faceless.of(first)).hasNoSuppressedExceptions();
    }

    private static Exception failure() {
        try {
            return new IllegalStateException(
                    LocalDate.parse(String.join(", ", "Li Wei", "13800138000")).toString());
        } catch (DateTimeParseException unreadable) {
            return new IllegalStateException(unreadable);
        }
    }
}

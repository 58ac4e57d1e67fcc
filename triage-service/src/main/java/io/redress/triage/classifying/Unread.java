package io.redress.triage.classifying;

import io.redress.contract.Category;
import io.redress.contract.Severity;
import io.redress.contract.intake.Matter;
import io.redress.contract.triage.Facts;
import io.redress.triage.domain.Assessment;
import io.redress.triage.domain.Assessment.Path;
import io.redress.triage.domain.Story;
import io.redress.triage.text.Language;
import java.util.List;
import java.util.Set;

/** The assessment of what could not be read: no confidence at all, what the form says, and a person. */
final class Unread {

    private Unread() {}

    static Assessment because(Story story, Path path, String reason, String version) {
        return new Assessment(
                Category.OTHER,
                0,
                List.of(),
                Severity.NORMAL,
                Set.of(),
                Language.UNDETERMINED.tag(),
                null,
                null,
                formOnly(story.form()),
                true,
                List.of(reason),
                version,
                path);
    }

    private static Facts formOnly(Matter form) {
        return new Facts(
                form.orderNumber(),
                form.product(),
                form.paid() == null ? List.of() : List.of(form.paid()),
                form.purchasedOn() == null ? List.of() : List.of(form.purchasedOn()));
    }
}

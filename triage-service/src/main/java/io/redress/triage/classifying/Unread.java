package io.redress.triage.classifying;

import io.redress.contract.Category;
import io.redress.contract.Flag;
import io.redress.contract.Severity;
import io.redress.contract.intake.Matter;
import io.redress.contract.triage.Facts;
import io.redress.triage.classifying.SignalReader.Given;
import io.redress.triage.domain.Assessment;
import io.redress.triage.domain.Assessment.Path;
import io.redress.triage.domain.Story;
import io.redress.triage.text.Language;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The assessment of what could not be read: no confidence at all, what the form and the signals that
 * were found say, and a person.
 */
final class Unread {

    private Unread() {}

    static Assessment empty(Story story, String version) {
        var reason = "没有可读的文字 / there is no text to read";
        return because(
                story, Path.NOTHING_TO_READ, Severity.NORMAL, Set.of(), List.of(reason), version);
    }

    /** Danger stays danger, though nothing else of the text was understood. */
    static Assessment failed(Story story, List<Given> given, String version) {
        var reasons = new ArrayList<String>();
        reasons.add("自动评估未能完成 / the text could not be assessed");
        var flags = EnumSet.noneOf(Flag.class);
        for (var each : given) {
            var signal = each.signal();
            reasons.add(signal.nameInChinese() + " / " + signal.nameInEnglish());
            if (signal.flag() != null) {
                flags.add(signal.flag());
            }
        }
        var worst = SeverityRule.worst(given);
        var severity = worst == Severity.LOW ? Severity.NORMAL : worst;
        return because(story, Path.FAILED, severity, flags, reasons, version);
    }

    private static Assessment because(
            Story story,
            Path path,
            Severity severity,
            Set<Flag> flags,
            List<String> reasons,
            String version) {
        return new Assessment(
                Category.OTHER,
                0,
                List.of(),
                severity,
                flags,
                Language.UNDETERMINED.tag(),
                null,
                null,
                formOnly(story.form()),
                true,
                reasons,
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

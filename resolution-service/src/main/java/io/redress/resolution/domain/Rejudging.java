package io.redress.resolution.domain;

import io.redress.contract.Category;
import io.redress.contract.Severity;
import io.redress.contract.resolution.ResolutionEvent;
import io.redress.contract.resolution.ResolutionEvent.CaseReclassified;
import io.redress.contract.triage.Judgement;
import io.redress.resolution.domain.CaseCommand.HearJudgement;
import io.redress.resolution.domain.CaseCommand.HearTwinJudgement;
import io.redress.resolution.domain.ResolutionCase.Active;
import io.redress.resolution.domain.ResolutionCase.Closed;
import io.redress.resolution.domain.ResolutionCase.Resolved;
import io.redress.resolution.domain.policy.QueuePolicy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person said what the complaint is: the case moves to the queue and tier of that, and stays with
 * its agent. A resolved or closed one is only called by its right name from then on.
 */
final class Rejudging {

    private final QueuePolicy queues;

    Rejudging(QueuePolicy queues) {
        this.queues = queues;
    }

    /** What is no complaint can wait, unless somebody saw a danger in it. */
    static Severity severity(Category category, Severity severity) {
        return category == Category.NOT_A_COMPLAINT && severity != Severity.CRITICAL
                ? Severity.LOW
                : severity;
    }

    List<ResolutionEvent> decide(ResolutionCase state, HearJudgement c) {
        return file(state)
                .filter(file -> file.isNews(c.at()))
                .flatMap(file -> reclassified(file, c))
                .<List<ResolutionEvent>>map(List::of)
                .orElse(List.of());
    }

    /** What a person said of a joined complaint makes the case graver, never less grave: its own words still stand. */
    List<ResolutionEvent> decide(ResolutionCase state, HearTwinJudgement c) {
        return file(state).filter(file -> file.isNews(c.at())).isPresent()
                ? raised(state, c.judgement(), c.by(), c.at())
                : List.of();
    }

    /** As grave as this, with the flags of both, if it was less grave; nothing otherwise. */
    List<ResolutionEvent> raised(ResolutionCase state, Judgement twin, String by, Instant at) {
        return file(state)
                .filter(file -> isGraver(twin, file))
                .map(file -> raised(file, twin, by, at))
                .<List<ResolutionEvent>>map(List::of)
                .orElse(List.of());
    }

    private static boolean isGraver(Judgement twin, CaseFile file) {
        return severity(twin.category(), twin.severity()).compareTo(file.severity()) < 0;
    }

    private CaseReclassified raised(CaseFile file, Judgement twin, String by, Instant at) {
        var category =
                file.category() == Category.NOT_A_COMPLAINT ? twin.category() : file.category();
        return new CaseReclassified(
                file.id(),
                category,
                twin.severity(),
                Stream.concat(file.opened().flags().stream(), twin.flags().stream())
                        .collect(Collectors.toSet()),
                queues.queueFor(category, twin.severity()),
                Math.max(file.tier(), queues.tierFor(twin.severity())),
                by,
                at);
    }

    private Optional<CaseReclassified> reclassified(CaseFile file, HearJudgement c) {
        var judged = c.judgement();
        var severity = severity(judged.category(), judged.severity());
        if (file.category() == judged.category()
                && file.severity() == severity
                && file.opened().flags().equals(judged.flags())) {
            return Optional.empty();
        }
        return Optional.of(
                new CaseReclassified(
                        file.id(),
                        judged.category(),
                        severity,
                        judged.flags(),
                        queues.queueFor(judged.category(), severity),
                        file.severity() == severity ? file.tier() : queues.tierFor(severity),
                        c.by(),
                        c.at()));
    }

    private static Optional<CaseFile> file(ResolutionCase state) {
        return switch (state) {
            case Active active -> Optional.of(active.file());
            case Resolved resolved -> Optional.of(resolved.file());
            case Closed closed -> Optional.of(closed.file());
            default -> Optional.empty();
        };
    }
}

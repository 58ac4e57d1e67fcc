package io.redress.resolution.dossiers;

import io.redress.contract.ComplaintId;
import io.redress.contract.resolution.EntitlementFacts;
import io.redress.contract.triage.Judgement;
import io.redress.platform.aggregate.Stored;
import io.redress.platform.problem.Problem;
import io.redress.platform.problem.ProblemException;
import io.redress.resolution.cases.CaseStates;
import io.redress.resolution.cases.Cases;
import io.redress.resolution.domain.CaseFile;
import io.redress.resolution.domain.dossier.Dossier;
import io.redress.resolution.domain.dossier.DossierCommand.RecordFacts;
import io.redress.resolution.domain.entitlement.Calculator;
import io.redress.resolution.domain.entitlement.Entitlement;
import io.redress.resolution.domain.entitlement.Prefill;
import io.redress.resolution.domain.entitlement.Statutes;
import io.redress.resolution.stories.Stories;
import io.redress.resolution.stories.Story;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the law gives each customer: by the facts that a colleague wrote down, or until then by what the customer said. */
@Component
public class Entitlements {

    private final Dossiers dossiers;
    private final Stories stories;
    private final Cases cases;
    private final Calculator calculator;
    private final Prefill prefill;
    private final Clock clock;
    private final ZoneId zone;

    Entitlements(
            Dossiers dossiers,
            Stories stories,
            Cases cases,
            Statutes statutes,
            Clock clock,
            @Value("${redress.resolution.zone:Asia/Shanghai}") ZoneId zone) {
        this.dossiers = dossiers;
        this.stories = stories;
        this.cases = cases;
        this.calculator = new Calculator(statutes);
        this.prefill = new Prefill(statutes, zone);
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * @param version of the dossier
     * @param recordedBy who wrote the facts down; null while they are only what the customer said
     * @param language of the customer
     */
    public record Told(
            ComplaintId complaintId,
            String reference,
            long version,
            @Nullable String recordedBy,
            @Nullable Instant recordedAt,
            String language,
            Entitlement entitlement) {}

    /** @throws ProblemException not found, for a complaint that nobody has told us of */
    public Told of(ComplaintId id) {
        return told(story(id), dossiers.of(id));
    }

    Told record(ComplaintId id, EntitlementFacts facts, String by, @Nullable String key) {
        var story = story(id);
        return told(story, dossiers.write(id, new RecordFacts(by, facts), key));
    }

    private Told told(Story story, Stored<Dossier> stored) {
        var sheet = stored.state().sheet();
        var complaint = Objects.requireNonNull(story.complaint(), "looked at before");
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var facts = sheet == null ? said(story) : sheet.facts();
        return new Told(
                story.complaintId(),
                complaint.reference().value(),
                stored.version(),
                sheet == null ? null : sheet.by(),
                sheet == null ? null : sheet.at(),
                language(story),
                calculator.entitlement(facts, today));
    }

    private EntitlementFacts said(Story story) {
        var complaint = Objects.requireNonNull(story.complaint(), "looked at before");
        var triage = story.triage();
        return prefill.facts(
                complaint, triage == null ? null : triage.facts(), judgement(story.complaintId()));
    }

    private @Nullable Judgement judgement(ComplaintId id) {
        return cases.find(id)
                .flatMap(stored -> CaseStates.file(stored.state()))
                .map(CaseFile::judgement)
                .orElse(null);
    }

    private static String language(Story story) {
        var complaint = story.complaint();
        var asked = complaint == null ? null : complaint.complainant().language();
        var triage = story.triage();
        return asked != null ? asked : triage != null ? triage.language() : "zh";
    }

    private Story story(ComplaintId id) {
        var story = stories.of(id);
        if (story.complaint() == null) {
            throw new ProblemException(Problem.notFound());
        }
        return story;
    }
}

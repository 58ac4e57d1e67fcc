package io.redress.resolution.cases;

import io.redress.contract.Severity;
import io.redress.contract.resolution.CaseState;
import io.redress.resolution.domain.CaseFile;
import io.redress.resolution.domain.ResolutionCase;
import io.redress.resolution.domain.ResolutionCase.Active;
import io.redress.resolution.domain.Urgency;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;

/** What cases are listed and counted by. The names of these fields are here and nowhere else. */
final class CaseFacets {

    static final String REFERENCE = "reference";
    static final String STATE = "state";
    static final String ACTIVE = "active";
    static final String QUEUE = "queue";
    static final String AGENT = "agent";
    static final String CATEGORY = "category";
    static final String SEVERITY = "severity";
    static final String TIER = "tier";
    static final String DUE = "dueAt";
    static final String UNHEARD = "unheard";
    static final String WAITS = "waits";
    static final String APPROVAL_DUE = "approvalDueAt";
    static final String APPROVAL_TIER = "approvalTier";

    /** Stands for "no clock runs": after every other, where a missing field would be first. */
    static final Instant NOT_DUE = Instant.parse("9999-12-31T00:00:00Z");

    private static final List<Severity> WORST_FIRST = List.of(Severity.values());

    private CaseFacets() {}

    static String path(String facet) {
        return "facets." + facet;
    }

    static Map<String, Object> of(ResolutionCase state) {
        var facets = new HashMap<String, Object>();
        CaseStates.of(state).map(CaseState::code).ifPresent(code -> facets.put(STATE, code));
        facets.put(ACTIVE, state instanceof Active);
        CaseStates.file(state).ifPresent(file -> addFile(facets, file));
        CaseStates.agent(state).ifPresent(agent -> facets.put(AGENT, agent));
        return facets;
    }

    private static void addFile(Map<String, Object> facets, CaseFile file) {
        facets.put(REFERENCE, file.reference().value());
        facets.put(QUEUE, file.queue());
        facets.put(TIER, file.tier());
        facets.put(CATEGORY, file.category().code());
        facets.put(SEVERITY, WORST_FIRST.indexOf(file.severity()));
        facets.put(UNHEARD, file.unheard());
        facets.put(DUE, Urgency.of(file).orElse(NOT_DUE));
        facets.put(WAITS, file.matters().escalation().waits());
        file.matters().approvals().waiting().stream()
                .findFirst()
                .ifPresent(
                        approval -> {
                            facets.put(APPROVAL_DUE, approval.dueAt());
                            facets.put(APPROVAL_TIER, approval.tier());
                        });
    }

    static Severity severity(int rank) {
        return WORST_FIRST.get(rank);
    }

    static List<IndexDefinition> indexes() {
        return List.of(
                byDue("queue-by-due", QUEUE),
                byDue("agent-by-due", AGENT),
                byDue("state-by-due", STATE),
                new Index()
                        .named("all-by-due")
                        .on(path(ACTIVE), Direction.ASC)
                        .on(path(DUE), Direction.ASC));
    }

    private static Index byDue(String name, String first) {
        return new Index()
                .named(name)
                .on(path(first), Direction.ASC)
                .on(path(ACTIVE), Direction.ASC)
                .on(path(DUE), Direction.ASC)
                .on(path(SEVERITY), Direction.ASC);
    }
}

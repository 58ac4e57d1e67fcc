package io.redress.feedback.audit;

import io.redress.contract.audit.AuditCheck;
import io.redress.feedback.policy.FeedbackPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The trail for programs of the quality role. */
@RestController
class AuditApi {

    private static final int PAGE = 200;

    private final AuditView view;
    private final TrailCheck check;
    private final FeedbackPolicy policy;

    AuditApi(AuditView view, TrailCheck check, FeedbackPolicy policy) {
        this.view = view;
        this.check = check;
        this.policy = policy;
    }

    /** @param after for the next page; null on the last */
    record Answer(List<AuditRow> entries, @Nullable String after) {}

    /** What the check came to, in words too. */
    record Checked(boolean whole, long records, int chains, int heads, List<String> findings) {
        static Checked of(AuditCheck.Verdict verdict) {
            return new Checked(
                    verdict.whole(),
                    verdict.records(),
                    verdict.chains(),
                    verdict.heads(),
                    verdict.findings().stream().map(Object::toString).toList());
        }
    }

    @GetMapping("/api/audit")
    Answer find(
            @RequestParam(required = false) @Nullable String complaint,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable String after) {
        var rows =
                view.find(
                        AuditFilter.typed(complaint, actor, from, until, after, policy.zone()),
                        PAGE);
        return new Answer(
                rows, rows.size() < PAGE ? null : AuditFilter.Place.of(rows.getLast()).toString());
    }

    @PostMapping("/api/audit/check")
    Checked check() {
        return Checked.of(check.run());
    }
}

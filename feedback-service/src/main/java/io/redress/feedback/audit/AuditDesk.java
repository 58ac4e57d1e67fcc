package io.redress.feedback.audit;

import io.redress.feedback.audit.AuditApi.Checked;
import io.redress.feedback.policy.FeedbackPolicy;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The trail on a page: looked up by complaint, person and day, and checked by a button. */
@Controller
class AuditDesk {

    private static final int PAGE = 50;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final AuditView view;
    private final TrailCheck check;
    private final FeedbackPolicy policy;

    AuditDesk(AuditView view, TrailCheck check, FeedbackPolicy policy) {
        this.view = view;
        this.check = check;
        this.policy = policy;
    }

    /** What was typed, to be shown again. */
    record Typed(
            @Nullable String complaint,
            @Nullable String actor,
            @Nullable String from,
            @Nullable String until) {}

    @GetMapping("/desk/audit")
    String list(
            @RequestParam(required = false) @Nullable String complaint,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var filter = AuditFilter.typed(complaint, actor, from, until, after, policy.zone());
        var rows = view.find(filter, PAGE + 1);
        var shown = rows.subList(0, Math.min(PAGE, rows.size()));
        model.addAttribute("typed", new Typed(complaint, actor, from, until));
        model.addAttribute("entries", shown);
        model.addAttribute(
                "older",
                rows.size() > PAGE ? AuditFilter.Place.of(shown.getLast()).toString() : null);
        model.addAttribute("times", this);
        return "desk-audit";
    }

    @PostMapping("/desk/audit/check")
    String check(Model model) {
        model.addAttribute("checked", Checked.of(check.run()));
        return "desk-audit-check";
    }

    /** In the zone of the policy, for the template. */
    public String time(Instant at) {
        return TIME.format(at.atZone(policy.zone()));
    }
}

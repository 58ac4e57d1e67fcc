package io.redress.triage.overview;

import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk's list of assessments that a person should confirm, newest first. */
@Controller
class DeskController {

    private static final int PAGE_SIZE = 25;
    private static final int LAST_PAGE = 400;

    private final Assessments assessments;
    private final ZoneId zone;

    DeskController(
            Assessments assessments, @Value("${redress.triage.zone:Asia/Shanghai}") ZoneId zone) {
        this.assessments = assessments;
        this.zone = zone;
    }

    @GetMapping("/desk/triage")
    String list(@RequestParam(defaultValue = "0") int page, Model model) {
        var wanted = Math.clamp(page, 0, LAST_PAGE);
        var found = assessments.forPersons(wanted, PAGE_SIZE);
        model.addAttribute(
                "rows",
                found.assessments().stream().map(triaged -> Row.of(triaged, zone)).toList());
        model.addAttribute("number", wanted);
        model.addAttribute("more", found.more() && wanted < LAST_PAGE);
        return "triage/list";
    }
}

package io.redress.resolution.desk;

import io.redress.contract.Reference;
import io.redress.platform.Refusal;
import io.redress.platform.security.Actor;
import io.redress.platform.security.Role;
import io.redress.resolution.acting.Acting;
import io.redress.resolution.acting.Acting.Asking;
import io.redress.resolution.acting.CaseRequest;
import io.redress.resolution.cases.CaseList;
import io.redress.resolution.cases.CaseList.Line;
import io.redress.resolution.stories.Stories;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a supervisor looks at: who has how much, what is about to go wrong, what waits for them. */
@Controller
class TeamController {

    private static final Duration AHEAD = Duration.ofHours(4);
    private static final int MANAGEMENT = 4;
    private static final int SUPERVISOR = 3;

    private final CaseList list;
    private final Stories stories;
    private final Acting acting;
    private final CasePage page;

    TeamController(CaseList list, Stories stories, Acting acting, CasePage page) {
        this.list = list;
        this.stories = stories;
        this.acting = acting;
        this.page = page;
    }

    /** Cases under one heading. */
    public record Group(String title, List<Line> lines) {}

    /** @param of whose cases are shown to be given to others; blank for nobody's */
    @GetMapping("/desk/team")
    ModelAndView team(
            @RequestParam(name = "of", defaultValue = "") String of,
            @RequestParam(name = "given", required = false) @Nullable Integer given,
            Actor actor) {
        return show(of, actor).addObject("given", given).addObject("refused", List.of());
    }

    /** Each for itself: one that a rule refuses does not keep the others where they are. */
    @PostMapping("/desk/team/reassignment")
    ModelAndView reassign(
            @RequestParam(name = "case", defaultValue = "") List<String> chosen,
            @RequestParam("agent") String agent,
            @RequestParam("key") String key,
            @RequestParam(name = "of", defaultValue = "") String of,
            Actor actor) {
        var refused = new ArrayList<String>();
        for (var reference : chosen) {
            try {
                acting.act(
                        Reference.parse(reference).orElseThrow().complaintId(),
                        new Asking(actor, OptionalLong.empty(), key),
                        new CaseRequest.Assignment(agent));
            } catch (Refusal refusal) {
                refused.add(reference);
            }
        }
        return show(of, actor)
                .addObject("given", chosen.size() - refused.size())
                .addObject("refused", refused);
    }

    private ModelAndView show(String of, Actor actor) {
        var moments = page.moments();
        var tier = actor.is(Role.MANAGER) ? MANAGEMENT : SUPERVISOR;
        var groups =
                List.of(
                        new Group("approvals", list.toApprove(tier)),
                        new Group("waiting", list.waiting()),
                        new Group("ahead", list.dueBefore(moments.now().plus(AHEAD))));
        var theirs = of.isBlank() ? List.<Line>of() : list.find(null, of, 0);
        var shown =
                Stream.concat(
                                groups.stream().flatMap(group -> group.lines().stream()),
                                theirs.stream())
                        .map(Line::complaintId)
                        .distinct()
                        .toList();
        return new ModelAndView("desk/team")
                .addObject("groups", groups)
                .addObject("loads", list.loads(moments.now()))
                .addObject("of", of)
                .addObject("theirs", theirs)
                .addObject("headlines", stories.headlines(shown))
                .addObject("moments", moments)
                .addObject("key", java.util.UUID.randomUUID());
    }
}

package io.redress.resolution.desk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import io.redress.contract.Reference;
import io.redress.contract.resolution.CaseState;
import io.redress.platform.security.Actor;
import io.redress.resolution.cases.CaseList;
import io.redress.resolution.cases.CaseList.Count;
import io.redress.resolution.cases.CaseList.Line;
import io.redress.resolution.cases.Queues;
import io.redress.resolution.stories.Stories;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What waits, the most urgent first. */
@Controller
class QueueController {

    private final CaseList list;
    private final Stories stories;
    private final Queues queues;
    private final CasePage page;

    QueueController(CaseList list, Stories stories, Queues queues, CasePage page) {
        this.list = list;
        this.stories = stories;
        this.queues = queues;
        this.page = page;
    }

    /** What the list is narrowed to; blank for anything. */
    public record Filter(String queue, String state, String agent, int page) {}

    @GetMapping("/desk")
    ModelAndView queue(
            @RequestParam(name = "queue", defaultValue = "") String queue,
            @RequestParam(name = "state", defaultValue = "") String state,
            @RequestParam(name = "agent", defaultValue = "") String agent,
            @RequestParam(name = "page", defaultValue = "0") int number,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String partial) {
        var filter = new Filter(queue, state, agent, Math.clamp(number, 0, Integer.MAX_VALUE));
        var counts = list.counts();
        var lines = lines(filter);
        return new ModelAndView(partial == null ? "desk/queue" : "desk/queue :: list")
                .addObject("filter", filter)
                .addObject("lines", lines)
                .addObject(
                        "headlines",
                        stories.headlines(lines.stream().map(Line::complaintId).toList()))
                .addObject("more", lines.size() == CaseList.PAGE)
                .addObject("queues", queues.names(counts))
                .addObject(
                        "counts",
                        counts.stream()
                                .collect(groupingBy(Count::queue, summingLong(Count::cases))))
                .addObject(
                        "states", Arrays.stream(CaseState.values()).map(CaseState::code).toList())
                .addObject("moments", page.moments());
    }

    /** From the search field, by a reference as people write it. */
    @GetMapping("/desk/cases")
    ModelAndView search(
            @RequestParam(name = "reference", defaultValue = "") String typed, Actor actor) {
        return new ModelAndView(
                Reference.parse(typed)
                        .map(reference -> "redirect:/desk/cases/" + reference)
                        .orElse("redirect:/desk?unknown"));
    }

    private List<Line> lines(Filter filter) {
        var state =
                Arrays.stream(CaseState.values())
                        .filter(each -> each.code().equals(filter.state()))
                        .findFirst();
        if (filter.agent().isBlank() && state.isEmpty() && !filter.queue().isBlank()) {
            return list.queue(filter.queue(), filter.page());
        }
        return list.find(
                state.orElse(null),
                filter.agent().isBlank() ? null : filter.agent(),
                filter.page());
    }
}

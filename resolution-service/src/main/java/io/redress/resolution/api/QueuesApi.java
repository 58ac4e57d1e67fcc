package io.redress.resolution.api;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.redress.contract.resolution.CaseState;
import io.redress.platform.problem.Problem;
import io.redress.platform.problem.ProblemException;
import io.redress.resolution.cases.CaseList;
import io.redress.resolution.cases.CaseList.Count;
import io.redress.resolution.cases.CaseList.Line;
import io.redress.resolution.cases.Queues;
import io.redress.resolution.stories.Stories;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/queues")
class QueuesApi {

    private final CaseList list;
    private final Stories stories;
    private final Queues queues;

    QueuesApi(CaseList list, Stories stories, Queues queues) {
        this.list = list;
        this.stories = stories;
        this.queues = queues;
    }

    /**
     * @param cases active ones, in all states
     * @param byState by the code of their state
     */
    record Queue(String queue, long cases, Map<String, Long> byState) {}

    /** One case of a list with a line of what it is about. */
    record Listed(Line of, @Nullable String headline) {}

    /** @param next the number of the page after this, null for the last */
    record Page(List<Listed> cases, int page, @Nullable Integer next) {}

    @GetMapping
    List<Queue> queues() {
        var all = list.counts();
        var counts = all.stream().collect(groupingBy(Count::queue));
        return queues.names(all).stream()
                .map(name -> queue(name, counts.getOrDefault(name, List.of())))
                .toList();
    }

    @GetMapping("/{queue}")
    Page queue(
            @PathVariable("queue") String queue,
            @RequestParam(name = "page", defaultValue = "0") int page) {
        if (!queues.has(queue)) {
            throw new ProblemException(Problem.notFound());
        }
        return page(list.queue(queue, page), stories, page);
    }

    static Page page(List<Line> lines, Stories stories, int page) {
        var headlines = stories.headlines(lines.stream().map(Line::complaintId).toList());
        return new Page(
                lines.stream()
                        .map(line -> new Listed(line, headlines.get(line.complaintId())))
                        .toList(),
                page,
                lines.size() < CaseList.PAGE ? null : page + 1);
    }

    private static Queue queue(String name, List<Count> counts) {
        return new Queue(
                name,
                counts.stream().mapToLong(Count::cases).sum(),
                new TreeMap<>(
                        counts.stream()
                                .collect(toMap(count -> code(count.state()), Count::cases))));
    }

    private static String code(CaseState state) {
        return state.code();
    }
}

package io.redress.resolution.search;

import io.redress.contract.ComplaintId;
import io.redress.resolution.cases.CaseList;
import io.redress.resolution.cases.CaseList.Line;
import io.redress.resolution.stories.Stories;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Search for people and for programs. */
@Controller
class SearchController {

    private static final int SHOWN = 25;
    private static final int LONGEST = 200;

    private final SearchView index;
    private final CaseList list;
    private final Stories stories;

    SearchController(SearchView index, CaseList list, Stories stories) {
        this.index = index;
        this.list = list;
        this.stories = stories;
    }

    /** @param of null while its case is not open */
    record Hit(ComplaintId complaintId, @Nullable Line of, @Nullable String headline) {}

    /** @param behind records that the index has not read yet */
    record Answer(List<Hit> hits, long behind) {}

    @GetMapping("/api/cases/search")
    @ResponseBody
    Answer find(@RequestParam("q") String asked) {
        return answer(asked);
    }

    @GetMapping("/desk/search")
    ModelAndView page(@RequestParam(name = "q", defaultValue = "") String asked) {
        var answer = asked.isBlank() ? new Answer(List.of(), index.lag()) : answer(asked);
        return new ModelAndView("desk/search")
                .addObject("asked", asked)
                .addObject("hits", answer.hits())
                .addObject("behind", answer.behind());
    }

    private Answer answer(String asked) {
        var question = asked.length() > LONGEST ? asked.substring(0, LONGEST) : asked;
        var ids = index.find(question, SHOWN);
        Map<ComplaintId, String> headlines = stories.headlines(ids);
        return new Answer(
                ids.stream()
                        .map(id -> new Hit(id, list.one(id).orElse(null), headlines.get(id)))
                        .toList(),
                index.lag());
    }
}

package io.redress.resolution.api;

import io.redress.contract.Coded;
import io.redress.contract.ComplaintId;
import io.redress.contract.Reference;
import io.redress.contract.resolution.CaseState;
import io.redress.platform.problem.Problem;
import io.redress.platform.problem.ProblemException;
import io.redress.resolution.acting.CaseAddress;
import io.redress.resolution.acting.CaseView;
import io.redress.resolution.acting.CaseViews;
import io.redress.resolution.cases.CaseList;
import io.redress.resolution.cases.CaseList.Line;
import io.redress.resolution.stories.Stories;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cases")
class CasesApi {

    private final CaseList list;
    private final CaseViews views;
    private final Stories stories;

    CasesApi(CaseList list, CaseViews views, Stories stories) {
        this.list = list;
        this.views = views;
        this.stories = stories;
    }

    /** By its reference, or by state and agent; without a state those that are worked on. */
    @GetMapping
    QueuesApi.Page find(
            @RequestParam(name = "reference", required = false) @Nullable String reference,
            @RequestParam(name = "state", required = false) @Nullable String state,
            @RequestParam(name = "assignee", required = false) @Nullable String assignee,
            @RequestParam(name = "page", defaultValue = "0") int page) {
        var lines =
                reference == null
                        ? list.find(state(state), assignee, page)
                        : byReference(reference);
        return QueuesApi.page(lines, stories, page);
    }

    @GetMapping("/{idOrReference}")
    ResponseEntity<CaseView> one(@PathVariable("idOrReference") String idOrReference) {
        return views.find(CaseAddress.id(idOrReference))
                .map(CasesApi::answer)
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    static ResponseEntity<CaseView> answer(CaseView view) {
        return ResponseEntity.ok().eTag(Seen.etag(view.version())).body(view);
    }

    private List<Line> byReference(String typed) {
        return Reference.parse(typed).map(Reference::complaintId).map(this::line).orElse(List.of());
    }

    private List<Line> line(ComplaintId id) {
        return list.one(id).stream().toList();
    }

    private static @Nullable CaseState state(@Nullable String code) {
        try {
            return code == null ? null : Coded.of(CaseState.class, code);
        } catch (IllegalArgumentException unknown) {
            throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "unknown-case-state"));
        }
    }
}

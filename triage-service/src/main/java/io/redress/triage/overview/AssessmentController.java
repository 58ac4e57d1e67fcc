package io.redress.triage.overview;

import io.redress.contract.ComplaintId;
import io.redress.contract.triage.TriageEvent.ComplaintTriaged;
import io.redress.platform.problem.Problem;
import io.redress.platform.problem.ProblemException;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One assessment, for agents and machines. */
@RestController
class AssessmentController {

    private final Assessments assessments;

    AssessmentController(Assessments assessments) {
        this.assessments = assessments;
    }

    @GetMapping("/api/triage/{complaintId}")
    ComplaintTriaged assessment(@PathVariable UUID complaintId) {
        return assessments
                .find(new ComplaintId(complaintId))
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }
}

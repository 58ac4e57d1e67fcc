package io.redress.intake.arrival;

import io.redress.contract.intake.RejectionReason;
import java.util.List;

/** Refused: the sender still holds it and is told what to change. */
public final class InvalidArrivalException extends RuntimeException {

    private final RejectionReason reason;
    private final transient List<FieldProblem> problems;

    public InvalidArrivalException(RejectionReason reason, String message) {
        super(message);
        this.reason = reason;
        this.problems = List.of();
    }

    public InvalidArrivalException(List<FieldProblem> problems) {
        super(
                problems.size() == 1
                        ? problems.getFirst().message()
                        : problems.size() + " fields are not right");
        this.reason = RejectionReason.INVALID;
        this.problems = List.copyOf(problems);
    }

    public InvalidArrivalException(RejectionReason reason, FieldProblem problem) {
        super(problem.message());
        this.reason = reason;
        this.problems = List.of(problem);
    }

    public RejectionReason reason() {
        return reason;
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}

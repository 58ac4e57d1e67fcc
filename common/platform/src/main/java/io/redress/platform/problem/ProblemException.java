package io.redress.platform.problem;

/** Ends a request with a problem. Thrown by web adapters; the domain refuses with a {@code Refusal}. */
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}

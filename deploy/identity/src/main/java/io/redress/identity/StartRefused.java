package io.redress.identity;

/** The installation lacks something only its owner can supply: says what is missing and what to do about it. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    public StartRefused(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}

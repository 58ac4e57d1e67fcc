package io.redress.triage.training;

import java.util.List;

/** A file has rows that cannot be used; says which and why. */
final class MalformedRows extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SAID_AT_MOST = 20;

    MalformedRows(String file, List<String> mistakes) {
        super(said(file, mistakes));
    }

    private static String said(String file, List<String> mistakes) {
        var rest = mistakes.size() - SAID_AT_MOST;
        return "%s has %d malformed row%s:%n  %s%s"
                .formatted(
                        file,
                        mistakes.size(),
                        mistakes.size() == 1 ? "" : "s",
                        String.join(
                                "%n  ".formatted(),
                                mistakes.subList(0, Math.min(SAID_AT_MOST, mistakes.size()))),
                        rest > 0 ? "%n  and %d more".formatted(rest) : "");
    }
}

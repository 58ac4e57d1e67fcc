package io.redress.triage.persistence;

/** The fields of a board's document. Each stream owns its own. */
final class BoardFields {

    static final String VIEW = "triage-board";

    /** From intake. */
    static final String WORDS = "words";

    /** From the reading. */
    static final String READ = "read";

    static final String UNSURE = "unsure";
    static final String PROPOSED = "proposed";
    static final String RANK = "rank";
    static final String SINCE = "since";

    /** From what people said. */
    static final String VERDICT = "verdict";

    static final String LINK = "link";
    static final String VERSION = "version";

    /** From the case. */
    static final String OVER = "over";

    static final String HANDLED_AS = "handledAs";
    static final String RESOLVED = "resolved";

    private BoardFields() {}
}

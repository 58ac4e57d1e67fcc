package io.redress.triage.persistence;

/** The fields of a board's document. Each stream owns its own. */
final class BoardFields {

    static final String VIEW = "triage-board";

    /** From intake. */
    static final String WORDS = "words";

    /** Of intake too: true when the customer wants a person to judge, or missing. */
    static final String ASKED = "asked";

    /** From the reading. */
    static final String READ = "read";

    static final String UNSURE = "unsure";
    static final String PROPOSED = "proposed";
    static final String RANK = "rank";
    static final String SINCE = "since";

    /** From what people said. */
    static final String VERDICT = "verdict";

    static final String LINK = "link";

    /** Who said so: missing while nobody has. */
    static final String VERDICT_BY = VERDICT + ".by";

    static final String VERDICT_AT = VERDICT + ".at";
    static final String LINK_BY = LINK + ".by";
    static final String VERSION = "version";

    /** From the case: true, or missing. */
    static final String OVER = "over";

    /** True when it was made part of another case: that has not ended, but whether it should is settled. */
    static final String JOINED = "joined";

    static final String HANDLED_AS = "handledAs";
    static final String RESOLVED = "resolved";

    private BoardFields() {}
}

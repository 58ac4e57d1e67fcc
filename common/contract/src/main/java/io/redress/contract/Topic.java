package io.redress.contract;

import java.util.Arrays;
import java.util.Optional;

/**
 * A topic of the log: its name, the one service that writes it, and how it keeps records. The key of
 * every record is the complaint id, so one complaint's records from one service are in order.
 */
public enum Topic {
    INTAKE("redress.intake.v1", "intake", Keeping.FOR_EVER),
    TRIAGE("redress.triage.v1", "triage", Keeping.FOR_EVER),
    RESOLUTION("redress.resolution.v1", "resolution", Keeping.FOR_EVER),
    IMPROVEMENT("redress.improvement.v1", "resolution", Keeping.FOR_EVER),
    FOLLOW_UP("redress.follow-up.v1", "feedback", Keeping.FOR_EVER),
    SIGNALS("redress.signals.v1", "triage", Keeping.FOR_EVER),
    MODELS("redress.models.v1", "triage", Keeping.FOR_EVER),
    CASES("redress.cases.v1", "feedback", Keeping.LATEST_PER_KEY),
    INDICATORS("redress.indicators.v1", "feedback", Keeping.LATEST_PER_KEY);

    /** What the broker does with old records. */
    public enum Keeping {
        /** The log is the record: nothing is deleted by age or size. */
        FOR_EVER,
        /** Compacted: the latest record of a key stays. */
        LATEST_PER_KEY
    }

    private final String topicName;
    private final String writer;
    private final Keeping keeping;

    Topic(String topicName, String writer, Keeping keeping) {
        this.topicName = topicName;
        this.writer = writer;
        this.keeping = keeping;
    }

    public String topicName() {
        return topicName;
    }

    /** The only service that may write here. */
    public String writer() {
        return writer;
    }

    public Keeping keeping() {
        return keeping;
    }

    /** Where a service puts the records that it cannot read: {@code redress.dead-letters.<service>.v1}. */
    public static String deadLetters(String service) {
        return "redress.dead-letters." + service + ".v1";
    }

    /**
     * Where intake puts the keys of complaints, wrapped: key {@code <complaint id>/<key id>}, compacted, a tombstone for
     * a key that was destroyed.
     */
    public static String dataKeys() {
        return "redress.keys.v1";
    }

    public static Optional<Topic> named(String topicName) {
        return Arrays.stream(values()).filter(t -> t.topicName.equals(topicName)).findFirst();
    }
}

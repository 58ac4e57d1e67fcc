package io.redress.contract.rights;

/**
 * One user may do one thing with what is named so, or with whatever begins so. The words are those of Kafka's own tools.
 *
 * @param operation such as {@code Write}
 */
public record BrokerRight(String user, String operation, Kind kind, String name, boolean prefix) {

    /** What there are rights on. */
    public enum Kind {
        TOPIC("topic"),
        GROUP("group"),
        TRANSACTIONAL_ID("transactional-id");

        private final String option;

        Kind(String option) {
            this.option = option;
        }

        /** As an option of {@code kafka-acls.sh}. */
        public String option() {
            return option;
        }
    }

    /** A line of {@code deploy/kafka/rights.txt}. */
    @Override
    public String toString() {
        return String.join(
                " ", user, operation, kind.option(), prefix ? "prefixed" : "literal", name);
    }
}

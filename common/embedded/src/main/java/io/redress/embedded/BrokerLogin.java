package io.redress.embedded;

import java.util.Map;

/** What a client of a guarded broker says who it is. */
public record BrokerLogin(String user, String password) {

    /** The settings of any Java client, beside the address. */
    public Map<String, String> asProperties() {
        return Map.of(
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\""
                        + user
                        + "\" password=\""
                        + password
                        + "\";");
    }

    /** Keeps it out of whatever prints this record. */
    @Override
    public String toString() {
        return "BrokerLogin[" + user + "]";
    }
}

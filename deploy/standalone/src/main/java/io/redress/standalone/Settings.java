package io.redress.standalone;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What the environment asks for. Every door has a variable; what is not set has its documented default. */
public record Settings(Path home, Path data, Map<String, String> environment) {

    public static final String PORT = "REDRESS_PORT";
    public static final String MANAGEMENT_PORT = "REDRESS_MANAGEMENT_PORT";
    public static final String SMTP_PORT = "REDRESS_SMTP_PORT";
    public static final String KAFKA_PORT = "REDRESS_KAFKA_PORT";
    public static final String MONGO_PORT = "REDRESS_MONGO_PORT";
    public static final String BIND = "REDRESS_BIND";
    public static final String KAFKA_BOOTSTRAP = "REDRESS_KAFKA_BOOTSTRAP";
    public static final String KAFKA_GUARDED = "REDRESS_KAFKA_GUARDED";
    public static final String KAFKA_PROPERTIES = "REDRESS_KAFKA_PROPERTIES";
    public static final String MONGODB_URI = "REDRESS_MONGODB_URI";
    public static final String PUBLIC_URL = "REDRESS_PUBLIC_URL";
    public static final String ISSUER = "REDRESS_ISSUER";
    public static final String JAVA_OPTIONS = "REDRESS_JAVA_OPTIONS";

    private static final Map<String, Integer> DEFAULT_PORTS =
            Map.of(
                    PORT,
                    8080,
                    MANAGEMENT_PORT,
                    9080,
                    SMTP_PORT,
                    2525,
                    KAFKA_PORT,
                    9092,
                    MONGO_PORT,
                    27017);

    public Settings {
        home = home.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
    }

    /** A variable that is set to something; set to nothing is not set. */
    public Optional<String> value(String variable) {
        return Optional.ofNullable(environment.get(variable))
                .map(String::strip)
                .filter(it -> !it.isEmpty());
    }

    public int port(String variable) {
        var text = value(variable).orElseGet(() -> String.valueOf(DEFAULT_PORTS.get(variable)));
        try {
            var port = Integer.parseInt(text);
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // refused below, as a number out of range is
        }
        throw new StartRefused(
                variable + " is '" + text + "'; give a port from 1 to 65535, or 0 for a free one.");
    }

    /** The address of the doors people and senders use; broker, store and services stay on loopback. */
    public String bind() {
        return value(BIND).orElse("127.0.0.1");
    }

    public Optional<String> externalKafka() {
        return value(KAFKA_BOOTSTRAP);
    }

    /**
     * Whether our own broker asks who somebody is; a broker of one's own does as it likes. Not unless told to: it is on
     * loopback, and the readers that most people have (librdkafka before 2.6.1) cannot sign in to Kafka 4 by SCRAM.
     */
    public boolean kafkaIsGuarded() {
        return externalKafka().isEmpty() && value(KAFKA_GUARDED).orElse("false").equals("true");
    }

    public Optional<String> externalMongo() {
        return value(MONGODB_URI);
    }

    /** Another identity provider than ours, which is then not started. */
    public Optional<String> externalIssuer() {
        return value(ISSUER);
    }
}

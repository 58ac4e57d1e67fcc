package io.redress.standalone;

import io.redress.standalone.installation.DataDirectory;
import io.redress.standalone.installation.KafkaUsers;
import io.redress.standalone.network.Ports;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What each process is told, by the variables every way of running Redress uses. */
record ChildEnvironment(
        Settings settings,
        DataDirectory data,
        Ports ports,
        Addresses at,
        Map<String, String> secrets,
        KafkaUsers users) {

    private static final String LOOPBACK = "127.0.0.1";

    Map<String, String> of(Part part) {
        var environment = new LinkedHashMap<>(settings.environment());
        environment.putAll(secrets);
        environment.put(Settings.KAFKA_BOOTSTRAP, at.kafka());
        if (settings.kafkaIsGuarded() && Part.SERVICES.contains(part)) {
            var login = users.login(part.label());
            environment.put("REDRESS_KAFKA_SECURITY_PROTOCOL", "SASL_PLAINTEXT");
            environment.put("REDRESS_KAFKA_SASL_MECHANISM", "SCRAM-SHA-512");
            environment.put("REDRESS_KAFKA_USERNAME", login.user());
            environment.put("REDRESS_KAFKA_PASSWORD", login.password());
        }
        environment.put(Settings.MONGODB_URI, at.mongodb());
        environment.put(Settings.PUBLIC_URL, at.publicUrl());
        environment.put(Settings.ISSUER, at.issuer());
        environment.put(Settings.SMTP_PORT, String.valueOf(ports.smtp()));
        environment.put(Settings.BIND, settings.bind());
        environment.put("REDRESS_DATA_DIR", data.root().toString());
        environment.putIfAbsent("REDRESS_MASTER_KEYS", data.masterKeysFile().path().toString());
        environment.put("REDRESS_LOGINS_FILE", data.loginsFile().path().toString());
        environment.put("SERVER_ADDRESS", LOOPBACK);
        environment.put("SERVER_PORT", port(ports.services(), part));
        environment.put("MANAGEMENT_SERVER_ADDRESS", LOOPBACK);
        environment.put("MANAGEMENT_SERVER_PORT", port(ports.serviceManagement(), part));
        return environment;
    }

    private static String port(Map<Part, Integer> ports, Part part) {
        return String.valueOf(Objects.requireNonNull(ports.get(part)));
    }
}

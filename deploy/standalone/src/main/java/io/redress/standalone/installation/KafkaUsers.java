package io.redress.standalone.installation;

import io.redress.contract.rights.BrokerRights;
import io.redress.embedded.BrokerLogin;
import io.redress.standalone.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The users of the embedded broker, each with a password that was made once. */
public record KafkaUsers(Map<String, String> passwords) {

    private static final int BYTES = 24;

    /** Keeps those there are, adds those that are missing. */
    public static KafkaUsers loadOrMake(PrivateFile file, SecureRandom random) {
        var known = file.read();
        var before = Map.copyOf(known);
        BrokerRights.users().forEach(user -> known.computeIfAbsent(user, it -> password(random)));
        if (!known.equals(before)) {
            file.write(known);
        }
        return new KafkaUsers(
                known.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        it -> String.valueOf(it.getValue()),
                                        (a, b) -> b,
                                        LinkedHashMap::new)));
    }

    public BrokerLogin login(String user) {
        return new BrokerLogin(user, passwords.getOrDefault(user, ""));
    }

    /** How the operator's tools connect: the Java ones by one file, those of librdkafka by the other. */
    public void writeClientFiles(Path javaTools, Path kcat) {
        var login = login(BrokerRights.OPERATOR);
        write(
                javaTools,
                login.asProperties().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(it -> it.getKey() + "=" + it.getValue() + "\n")
                        .collect(Collectors.joining()));
        write(
                kcat,
                "security.protocol=SASL_PLAINTEXT\nsasl.mechanisms=SCRAM-SHA-512\nsasl.username="
                        + login.user()
                        + "\nsasl.password="
                        + login.password()
                        + "\n");
    }

    /** What told tools to sign in goes, where the broker asks nobody any more. */
    public static void removeClientFiles(Path javaTools, Path kcat) {
        try {
            Files.deleteIfExists(javaTools);
            Files.deleteIfExists(kcat);
        } catch (IOException e) {
            throw new StartRefused("Cannot delete " + javaTools + " or " + kcat + ".", e);
        }
    }

    private static void write(Path file, String text) {
        try {
            PrivateFile.createEmpty(file);
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new StartRefused("Cannot write " + file + ".", e);
        }
    }

    private static String password(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Keeps them out of whatever prints this record. */
    @Override
    public String toString() {
        return "KafkaUsers" + passwords.keySet();
    }
}

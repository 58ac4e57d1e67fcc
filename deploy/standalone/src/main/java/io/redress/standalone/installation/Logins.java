package io.redress.standalone.installation;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The logins of an installation without an identity provider of its own: one per role, a second agent, a machine. */
public final class Logins {

    private static final List<String> PEOPLE =
            List.of(
                    "agent",
                    "specialist",
                    "supervisor",
                    "manager",
                    "quality",
                    "administrator",
                    "agent2");
    private static final String MACHINE = "service";

    /** Without those that look alike on paper. */
    private static final String LETTERS =
            "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int PASSWORD_LENGTH = 20;
    private static final int CLIENT_SECRET_LENGTH = 43;

    private Logins() {}

    /** Keeps the logins there are, adds those that are missing, and names where a machine gets its token today. */
    public static void ensure(PrivateFile file, String tokenUrl, SecureRandom random) {
        var before = file.read();
        var logins = new LinkedHashMap<>(before);
        for (var person : PEOPLE) {
            logins.computeIfAbsent(
                    person,
                    name -> Map.of("username", name, "password", text(PASSWORD_LENGTH, random)));
        }
        var machine = new LinkedHashMap<String, Object>();
        if (before.get(MACHINE) instanceof Map<?, ?> known) {
            known.forEach((name, value) -> machine.put(String.valueOf(name), value));
        }
        machine.putIfAbsent("clientId", "redress-service");
        machine.computeIfAbsent("clientSecret", name -> text(CLIENT_SECRET_LENGTH, random));
        machine.put("tokenUrl", tokenUrl);
        logins.put(MACHINE, machine);
        if (!logins.equals(before)) {
            file.write(logins);
        }
    }

    private static String text(int length, SecureRandom random) {
        var text = new StringBuilder(length);
        for (var at = 0; at < length; at++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}

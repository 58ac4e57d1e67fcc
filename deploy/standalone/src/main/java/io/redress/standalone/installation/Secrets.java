package io.redress.standalone.installation;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the processes share and nobody else may know, each under the name of its environment variable. Made once;
 * one that is lost is made anew, and then old links and signatures no longer count.
 */
public record Secrets(Map<String, String> byVariable) {

    public static final String CLIENT_SECRET = "REDRESS_CLIENT_SECRET";

    private static final List<String> NAMES =
            List.of(
                    "REDRESS_SECRET_KEY",
                    CLIENT_SECRET,
                    "REDRESS_CALL_SIGNING_KEY",
                    "REDRESS_TWILIO_AUTH_TOKEN");
    private static final int BYTES = 32;

    public static Secrets loadOrMake(PrivateFile file, SecureRandom random) {
        var contents = file.read();
        var made = false;
        for (var name : NAMES) {
            if (!contents.containsKey(name)) {
                contents.put(name, secret(random));
                made = true;
            }
        }
        if (made) {
            file.write(contents);
        }
        var secrets = new LinkedHashMap<String, String>();
        contents.forEach((name, value) -> secrets.put(name, String.valueOf(value)));
        return new Secrets(secrets);
    }

    /** What the installer sets by environment counts more than what was made here. */
    public Map<String, String> unlessSet(Map<String, String> environment) {
        var effective = new LinkedHashMap<>(byVariable);
        effective.replaceAll(
                (name, made) -> {
                    var set = environment.getOrDefault(name, "");
                    return set.isBlank() ? made : set;
                });
        return effective;
    }

    private static String secret(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Keeps them out of whatever prints this record. */
    @Override
    public String toString() {
        return "Secrets" + byVariable.keySet();
    }
}

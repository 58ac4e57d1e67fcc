package io.redress.identity.logins;

import io.redress.identity.StartRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the logins once, at start; every complaint names the entry but never repeats a password. */
final class LoginsFile {

    private final Path file;
    private final PasswordEncoder passwords;

    LoginsFile(Path file, PasswordEncoder passwords) {
        this.file = file;
        this.passwords = passwords;
    }

    Logins read() {
        var people = new ArrayList<Person>();
        var usernames = new HashSet<String>();
        Optional<Machine> machine = Optional.empty();
        for (var entry : root().properties()) {
            var key = entry.getKey();
            var login = entry.getValue();
            var role =
                    Role.ofLogin(key)
                            .orElseThrow(
                                    () ->
                                            unusable(
                                                    "role '"
                                                            + key
                                                            + "' is unknown; the roles are "
                                                            + Role.all()));
            if (role == Role.SERVICE) {
                machine =
                        Optional.of(
                                new Machine(
                                        text(key, login, "clientId"),
                                        passwords.encode(text(key, login, "clientSecret"))));
            } else {
                var person = person(key, role, login);
                if (!usernames.add(person.username())) {
                    throw unusable("'" + key + "' has the username of another entry");
                }
                people.add(person);
            }
        }
        if (people.isEmpty()) {
            throw unusable("it names no person");
        }
        return new Logins(people, machine);
    }

    private Person person(String key, Role role, JsonNode login) {
        var username = text(key, login, "username");
        var name = login.path("name").asString("");
        return new Person(
                username,
                name.isBlank() ? username : name,
                role,
                passwords.encode(text(key, login, "password")));
    }

    private JsonNode root() {
        if (!Files.isReadable(file)) {
            throw unusable("there is no such file, or this process may not read it");
        }
        try {
            var root = JsonMapper.shared().readTree(file);
            if (!root.isObject()) {
                throw unusable("it is not a JSON object");
            }
            return root;
        } catch (JacksonException notJson) {
            // The parser's own message may quote the text around the mistake, and that text holds
            // passwords.
            var at = notJson.getLocation();
            throw unusable("it is not JSON at line " + (at == null ? 1 : at.getLineNr()));
        }
    }

    private String text(String key, JsonNode login, String field) {
        var value = login.path(field).asString("");
        if (value.isBlank()) {
            throw unusable("'" + key + "' lacks a " + field);
        }
        return value;
    }

    private StartRefused unusable(String problem) {
        return new StartRefused(
                "The logins file " + file.toAbsolutePath() + " cannot be used: " + problem + ".",
                "Write one entry per role, such as {\"agent\":{\"username\":…,\"password\":…}},"
                        + " or let ./redress up generate the file.");
    }
}

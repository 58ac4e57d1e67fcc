package io.redress.identity;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole provider on free ports, told where it stands the way an installation tells it. */
public final class RunningIdentity implements AutoCloseable {

    public static final String PUBLIC_URL = "https://desk.example";
    public static final String CLIENT_SECRET =
            "a-client-secret-longer-than-the-72-bytes-that-bcrypt-would-have-looked-at-alone";
    public static final String LOGINS =
            """
            {"agent": {"username": "mei", "password": "pw-of-mei", "name": "韩梅梅"},
             "agent2": {"username": "lei", "password": "pw-of-lei"},
             "quality": {"username": "qi", "password": "pw-of-qi"},
             "service": {"clientId": "call-centre", "clientSecret": "secret-of-call-centre", "tokenUrl": "unused"}}
            """;

    private final ConfigurableApplicationContext context;

    private RunningIdentity(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** With the logins above; {@code settings} are names and values in turn. */
    public static RunningIdentity in(Path dir, String... settings) throws IOException {
        var file = Files.writeString(dir.resolve("logins.json"), LOGINS);
        var withLogins = Arrays.copyOf(settings, settings.length + 2);
        withLogins[settings.length] = "logins-file";
        withLogins[settings.length + 1] = file.toString();
        return with(dir, withLogins);
    }

    public static RunningIdentity with(Path dir, String... settings) {
        var all =
                new HashMap<>(
                        Map.of(
                                "server.port",
                                "0",
                                "management.server.port",
                                "0",
                                "redress.public-url",
                                PUBLIC_URL + "/",
                                "redress.client-secret",
                                CLIENT_SECRET,
                                "redress.data-dir",
                                dir.toString()));
        for (var i = 0; i < settings.length; i += 2) {
            all.put("redress." + settings[i], settings[i + 1]);
        }
        var arguments =
                all.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new);
        return new RunningIdentity(
                new SpringApplicationBuilder(IdentityApplication.class).run(arguments));
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port("local.server.port") + "/identity" + path);
    }

    public URI management(String path) {
        return URI.create("http://127.0.0.1:" + port("local.management.port") + path);
    }

    private String port(String property) {
        return context.getEnvironment().getRequiredProperty(property);
    }

    @Override
    public void close() {
        context.close();
    }
}

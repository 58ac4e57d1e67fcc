package io.redress.identity;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    public static RunningIdentity in(Path dir) throws IOException {
        return with(
                dir,
                "--redress.logins-file=" + Files.writeString(dir.resolve("logins.json"), LOGINS));
    }

    public static RunningIdentity with(Path dir, String... settings) {
        var arguments =
                new ArrayList<>(
                        List.of(
                                "--server.port=0",
                                "--management.server.port=0",
                                "--redress.public-url=" + PUBLIC_URL + "/",
                                "--redress.client-secret=" + CLIENT_SECRET,
                                "--redress.data-dir=" + dir));
        arguments.addAll(List.of(settings));
        return new RunningIdentity(
                new SpringApplicationBuilder(IdentityApplication.class)
                        .run(arguments.toArray(String[]::new)));
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

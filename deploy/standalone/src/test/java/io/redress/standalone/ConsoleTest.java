package io.redress.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.standalone.installation.PrivateFile;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleTest {

    @TempDir Path folder;

    @Test
    void loginsOfPeopleAreShownAndTheSecretOfTheMachineIsNot() {
        var file = new PrivateFile(folder.resolve("logins.json"));
        file.write(
                Map.of(
                        "agent", Map.of("username", "agent", "password", "open-sesame"),
                        "service", Map.of("clientId", "redress-service", "clientSecret", "hush")));
        var written = new ByteArrayOutputStream();

        new Console(new PrintStream(written, true, StandardCharsets.UTF_8)).logins(file);

        assertThat(written.toString(StandardCharsets.UTF_8))
                .contains("agent")
                .contains("open-sesame")
                .doesNotContain("hush");
    }
}

package io.redress.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What the README tells people to type does what it says. */
class ReadmeTest {

    private static final Pattern SCRIPT = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL);

    @TempDir private Path dir;

    @Test
    void givesAPersonATokenFromACommandLine() throws Exception {
        var script = SCRIPT.matcher(Files.readString(Path.of("README.md")));
        assertThat(script.find()).isTrue();
        // Plain http here: curl would rightly not send Secure cookies to it.
        try (var identity = RunningIdentity.in(dir, "public-url", "http://localhost:8080")) {
            var shell =
                    new ProcessBuilder("bash", "-euo", "pipefail", "-c", script.group(1))
                            .redirectErrorStream(true);
            shell.environment().put("ISSUER", identity.at("").toString());
            shell.environment().put("REDRESS_USERNAME", "lei");
            shell.environment().put("REDRESS_PASSWORD", "pw-of-lei");
            var process = shell.start();
            var answer =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).describedAs(answer).isZero();
            var access = CodeFlow.claims(JsonMapper.shared().readTree(answer), "access_token");
            assertThat(access.getStringListClaim("roles")).containsExactly("agent");
            assertThat(access.getSubject()).isEqualTo("lei");
        }
    }
}

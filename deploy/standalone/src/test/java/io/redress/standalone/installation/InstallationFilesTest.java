package io.redress.standalone.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.standalone.StartRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationFilesTest {

    private final SecureRandom random = new SecureRandom();

    @TempDir Path parent;

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void onlyTheOwnerMayReadWhatIsSecret() throws Exception {
        try (var data = DataDirectory.open(parent.resolve("new/data"))) {
            Secrets.loadOrMake(data.secretsFile(), random);
            Logins.ensure(data.loginsFile(), "http://localhost:8080/identity/oauth2/token", random);

            assertThat(permissions(data.secretsFile().path())).isEqualTo("rw-------");
            assertThat(permissions(data.loginsFile().path())).isEqualTo("rw-------");
            for (var folder :
                    new Path[] {data.root(), data.logs(), data.run(), data.kafka(), data.store()}) {
                assertThat(permissions(folder)).isEqualTo("rwx------");
            }
        }
    }

    @Test
    void secretsAreMadeOnceAndTheEnvironmentCountsMore() {
        var file = new PrivateFile(parent.resolve("secrets.json"));

        var first = Secrets.loadOrMake(file, random);
        var second = Secrets.loadOrMake(file, random);

        assertThat(second).isEqualTo(first);
        var key = Base64.getDecoder().decode(first.byVariable().get("REDRESS_SECRET_KEY"));
        assertThat(key).hasSize(32);
        assertThat(first.unlessSet(Map.of("REDRESS_CALL_SIGNING_KEY", "mine")))
                .containsEntry("REDRESS_CALL_SIGNING_KEY", "mine")
                .containsEntry("REDRESS_SECRET_KEY", first.byVariable().get("REDRESS_SECRET_KEY"));
        assertThat(first.toString()).doesNotContain(first.byVariable().get("REDRESS_SECRET_KEY"));
    }

    @Test
    void loginsAreKeptAndTheTokenAddressIsTodays() {
        var file = new PrivateFile(parent.resolve("logins.json"));
        Logins.ensure(file, "http://localhost:8080/identity/oauth2/token", random);
        var before = file.read();

        Logins.ensure(file, "http://localhost:9999/identity/oauth2/token", random);

        var after = file.read();
        assertThat(after.keySet())
                .containsExactlyInAnyOrder(
                        "agent",
                        "specialist",
                        "supervisor",
                        "manager",
                        "quality",
                        "administrator",
                        "agent2",
                        "service");
        assertThat(after.get("agent2")).isEqualTo(before.get("agent2"));
        assertThat(after.get("service"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("clientId", "redress-service")
                .containsEntry("tokenUrl", "http://localhost:9999/identity/oauth2/token")
                .containsKey("clientSecret");
    }

    @Test
    void masterKeysAreMadeOnceAndARotationKeepsTheOldOnes() throws Exception {
        var file = new PrivateFile(parent.resolve("master-keys.json"));
        MasterKeys.ensure(file);
        var first = file.read();
        MasterKeys.ensure(file);
        assertThat(file.read()).isEqualTo(first);

        MasterKeys.rotate(file);

        var rotated = file.read();
        assertThat(rotated.get("primaryKeyId")).isNotEqualTo(first.get("primaryKeyId"));
        assertThat(rotated.get("key"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(2)
                .containsAll((java.util.List<?>) first.get("key"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
    }

    @Test
    void aBrokenFileIsNamedAndNeverQuoted() throws Exception {
        var file = new PrivateFile(parent.resolve("logins.json"));
        Files.writeString(file.path(), "{\"agent\": {\"password\": \"hunter2\",,}}");

        assertThatThrownBy(file::read)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("logins.json")
                .hasMessageNotContaining("hunter2")
                .hasNoCause();
    }

    @Test
    void aFolderHasOneOwnerAtATime() {
        try (var first = DataDirectory.open(parent)) {
            assertThatThrownBy(() -> DataDirectory.open(first.root()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
        DataDirectory.open(parent).close();
    }
}

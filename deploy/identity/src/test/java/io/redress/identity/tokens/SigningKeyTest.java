package io.redress.identity.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.identity.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    @TempDir private Path dir;

    @Test
    void isTheSameAfterARestart() {
        var first = SigningKey.in(dir.resolve("identity"));
        var second = SigningKey.in(dir.resolve("identity"));
        assertThat(second).isEqualTo(first);
    }

    @Test
    void canBeReadByItsOwnerAlone() throws IOException {
        SigningKey.in(dir.resolve("identity"));
        assertThat(mode(dir.resolve("identity"))).isEqualTo("rwx------");
        assertThat(mode(dir.resolve("identity").resolve(SigningKey.FILE))).isEqualTo("rw-------");
        try (var files = Files.list(dir.resolve("identity"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void isNeverReplacedWhenItCannotBeRead() throws IOException {
        var file = Files.writeString(dir.resolve(SigningKey.FILE), "half a k");
        assertThatThrownBy(() -> SigningKey.in(dir))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(file.toString())
                .hasMessageNotContaining("half a k");
        assertThat(file).hasContent("half a k");
    }

    @Test
    void isRefusedWhenOnlyThePublicHalfIsThere() throws IOException {
        var publicHalf = SigningKey.in(dir.resolve("other")).toPublicJWK();
        Files.writeString(dir.resolve(SigningKey.FILE), publicHalf.toJSONString());
        assertThatThrownBy(() -> SigningKey.in(dir)).isInstanceOf(StartRefused.class);
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}

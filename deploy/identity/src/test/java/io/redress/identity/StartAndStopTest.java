package io.redress.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StartAndStopTest {

    @TempDir private Path dir;

    @Test
    void acceptsAfterARestartTheTokensFromBefore() throws Exception {
        String token;
        try (var before = RunningIdentity.in(dir)) {
            token =
                    CodeFlow.DESK
                            .tokens(new Browser(before), "mei", "pw-of-mei")
                            .get("access_token")
                            .asString();
        }
        try (var after = RunningIdentity.in(dir)) {
            var signed = SignedJWT.parse(token);
            var keys = JWKSet.parse(new Browser(after).get("/oauth2/jwks").body());
            var key = keys.getKeyByKeyId(signed.getHeader().getKeyID()).toRSAKey();
            assertThat(signed.verify(new RSASSAVerifier(key))).isTrue();
        }
    }

    @Test
    void refusesToStartWithoutLoginsAndSaysSoOnce(CapturedOutput output) {
        assertThatThrownBy(() -> RunningIdentity.with(dir))
                .hasRootCauseInstanceOf(StartRefused.class);
        assertThat(output)
                .containsOnlyOnce("REDRESS_LOGINS_FILE is not set")
                .doesNotContain("\tat ");
    }

    @Test
    void refusesToStartWhenTheLoginsAreNotThere(CapturedOutput output) {
        assertThatThrownBy(
                        () ->
                                RunningIdentity.with(
                                        dir, "logins-file", dir.resolve("nowhere.json").toString()))
                .hasRootCauseInstanceOf(StartRefused.class);
        assertThat(output).containsOnlyOnce("nowhere.json").doesNotContain("\tat ");
    }

    @Test
    void refusesToStartWithoutAProperClientSecret(CapturedOutput output) {
        assertThatThrownBy(() -> RunningIdentity.in(dir, "client-secret", "short"))
                .hasRootCauseInstanceOf(StartRefused.class);
        assertThat(output)
                .containsOnlyOnce("REDRESS_CLIENT_SECRET is missing")
                .doesNotContain("\tat ");
    }

    @Test
    void refusesToStartUnderAnAddressThatIsNone(CapturedOutput output) {
        assertThatThrownBy(() -> RunningIdentity.in(dir, "public-url", "localhost:8080"))
                .hasRootCauseInstanceOf(StartRefused.class);
        assertThat(output).containsOnlyOnce("REDRESS_PUBLIC_URL is not an http or https address");
    }

    @Test
    void leavesWithTheProcessThatStartedIt() throws Exception {
        var parent = new ProcessBuilder("sleep", "600").start();
        var left = new CountDownLatch(1);
        ParentWatch.whenGone(parent.pid(), left::countDown);
        assertThat(left.await(50, TimeUnit.MILLISECONDS)).isFalse();
        parent.destroyForcibly();
        assertThat(left.await(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS)).isTrue();

        var tooLate = new CountDownLatch(1);
        ParentWatch.whenGone(parent.pid(), tooLate::countDown);
        assertThat(tooLate.await(0, TimeUnit.MILLISECONDS)).isTrue();
    }
}

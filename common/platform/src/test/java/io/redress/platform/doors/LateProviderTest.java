package io.redress.platform.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LateProviderTest {

    @Test
    void aServiceStartsBeforeItsProviderAndKnowsPeopleOnceThatIsThere() {
        var provider = new Provider();
        try (var service = RunningDoors.run(DoorsService.class, provider.issuer())) {
            var root = "http://localhost:" + RunningDoors.port(service);
            var token = provider.token("ann", "agent");

            var refused = shown(root, token);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).contains("5");
            assertThat(refused.body()).contains("identity-unavailable");
            var page = get(root + "/oauth2/authorization/resolution");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("<h1>");
            assertThat(get(root + "/").statusCode()).isEqualTo(200);

            provider.come();
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> shown(root, token).statusCode() == 200);
            assertThat(get(root + "/oauth2/authorization/resolution").statusCode()).isEqualTo(302);

            provider.leave();
            assertThat(shown(root, token).statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> shown(String root, String token) {
        return RunningDoors.send(
                RunningDoors.program(),
                HttpRequest.newBuilder(URI.create(root + "/api/cases/1"))
                        .header("Authorization", "Bearer " + token));
    }

    private static HttpResponse<String> get(String address) {
        return RunningDoors.send(
                RunningDoors.program(), HttpRequest.newBuilder(URI.create(address)));
    }
}

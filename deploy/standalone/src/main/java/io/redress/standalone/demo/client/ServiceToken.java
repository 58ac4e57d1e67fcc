package io.redress.standalone.demo.client;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The machine's bearer token (client_credentials), asked for once: it is good for longer than a demonstration. */
public final class ServiceToken {

    private final Http http;
    private final Map<?, ?> login;
    private @Nullable String token;

    /** @param login {@code clientId}, {@code clientSecret} and {@code tokenUrl} out of logins.json */
    public ServiceToken(Http http, Map<?, ?> login) {
        this.http = http;
        this.login = login;
    }

    public synchronized Map<String, String> header() {
        if (token == null) {
            token = fetched();
        }
        return Map.of("Authorization", "Bearer " + token);
    }

    private String fetched() {
        var credentials =
                (login.get("clientId") + ":" + login.get("clientSecret"))
                        .getBytes(StandardCharsets.UTF_8);
        var answer =
                http.post(
                                String.valueOf(login.get("tokenUrl")),
                                "application/x-www-form-urlencoded",
                                "grant_type=client_credentials".getBytes(StandardCharsets.US_ASCII),
                                Map.of(
                                        "Authorization",
                                        "Basic " + Base64.getEncoder().encodeToString(credentials)))
                        .orFail("the service client's token");
        return answer.body().path("access_token").asString();
    }
}

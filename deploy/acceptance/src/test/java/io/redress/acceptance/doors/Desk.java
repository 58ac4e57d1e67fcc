package io.redress.acceptance.doors;

import static org.awaitility.Awaitility.await;

import io.redress.acceptance.running.RunningRedress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The agents' API, called by a machine that says whom it acts for. */
public final class Desk {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Http http;
    private final JsonNode client;
    private String token = "";

    public Desk(Http http, RunningRedress redress) {
        this.http = http;
        this.client = redress.logins().path("service");
    }

    /** The case as soon as it is in one of these states. */
    public JsonNode awaits(String caseId, String... states) {
        var wanted = Set.of(states);
        return await().alias("case " + caseId + " is " + wanted)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptionsInstanceOf(Http.NoAnswer.class)
                .until(
                        () -> get("/api/cases/" + caseId).json(),
                        it -> wanted.contains(it.path("state").asString("")));
    }

    public Answer act(String agent, String caseId, String action, Map<String, ?> body) {
        return act(agent, caseId, action, body, UUID.randomUUID().toString());
    }

    private Answer act(
            String agent, String caseId, String action, Map<String, ?> body, String key) {
        var headers = new HashMap<>(bearer());
        headers.put("X-Redress-Acting-Agent", agent);
        headers.put("Idempotency-Key", key);
        return http.postJson("/api/cases/" + caseId + "/" + action, body, headers);
    }

    /** Until it is done, under one key, so that it is done once. */
    public void acts(String agent, String caseId, String action, Map<String, ?> body) {
        var key = UUID.randomUUID().toString();
        var answer = Http.insisting(() -> act(agent, caseId, action, body, key), PATIENCE);
        if (!answer.isGood()) {
            throw new AssertionError(action + " was refused: " + answer);
        }
    }

    public Answer get(String path) {
        return http.get(path, bearer());
    }

    /** Until it answers. */
    public JsonNode reads(String path) {
        return Http.insisting(() -> get(path), PATIENCE).expecting(200).json();
    }

    public Answer post(String path, Map<String, ?> body) {
        return http.postJson(path, body, bearer());
    }

    public Map<String, String> bearer() {
        return Map.of("Authorization", "Bearer " + token());
    }

    private synchronized String token() {
        if (token.isEmpty()) {
            var credentials =
                    client.path("clientId").asString()
                            + ":"
                            + client.path("clientSecret").asString();
            var basic =
                    Base64.getEncoder()
                            .encodeToString(credentials.getBytes(StandardCharsets.US_ASCII));
            var answer =
                    Http.insisting(
                            () ->
                                    http.post(
                                            client.path("tokenUrl").asString(),
                                            "application/x-www-form-urlencoded",
                                            "grant_type=client_credentials",
                                            Map.of("Authorization", "Basic " + basic)),
                            PATIENCE);
            token = answer.expecting(200).json().path("access_token").asString();
        }
        return token;
    }
}

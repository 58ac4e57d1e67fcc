package io.redress.standalone.demo.people;

import io.redress.standalone.demo.client.Http;
import io.redress.standalone.demo.client.ServiceToken;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** {@code /api/cases} with the service client's token. */
public final class Desk {

    private static final String ACTING_AGENT = "X-Redress-Acting-Agent";
    private static final int NOT_FOUND = 404;

    private final Http http;
    private final ServiceToken token;

    public Desk(Http http, ServiceToken token) {
        this.http = http;
        this.token = token;
    }

    Optional<JsonNode> find(String caseId) {
        var answer = http.get("/api/cases/" + caseId, token.header());
        return answer.status() == NOT_FOUND
                ? Optional.empty()
                : Optional.of(answer.orFail("the case").body());
    }

    Http.Answer act(String agent, String caseId, String action, Map<String, ?> body) {
        var headers = new HashMap<>(token.header());
        headers.put(ACTING_AGENT, agent);
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        return http.post("/api/cases/" + caseId + "/" + action, body, headers);
    }

    /** What waits for a person to say what it is. */
    JsonNode quarantine() {
        return http.get("/api/intake/quarantine", token.header()).orFail("the quarantine").body();
    }

    /** One of these as it came, byte for byte as far as it can be read. */
    JsonNode quarantined(String arrivalId) {
        return http.get("/api/intake/quarantine/" + arrivalId, token.header())
                .orFail("a quarantined arrival")
                .body();
    }
}

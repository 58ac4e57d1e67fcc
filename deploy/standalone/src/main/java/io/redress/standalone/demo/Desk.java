package io.redress.standalone.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** {@code /api/cases} with the service client's token. */
final class Desk {

    private static final String ACTING_AGENT = "X-Redress-Acting-Agent";
    private static final int NOT_FOUND = 404;

    private final Http http;
    private final ServiceToken token;

    Desk(Http http, ServiceToken token) {
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
        return http.post("/api/cases/" + caseId + "/" + action, body, headers);
    }
}

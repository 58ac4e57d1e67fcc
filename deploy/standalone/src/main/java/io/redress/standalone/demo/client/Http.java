package io.redress.standalone.demo.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** HTTP as any program speaks it. Comes back a little later when a door says that it is not the time. */
public final class Http {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<Integer> COME_BACK_LATER = Set.of(429, 502, 503);
    private static final int TRIES = 20;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String origin;

    /** @param origin such as {@code http://localhost:8080}, without a slash at the end */
    public Http(String origin) {
        this.origin = origin;
    }

    /** What a door answered; the body is missing where it was no JSON. */
    public record Answer(int status, JsonNode body, String text) {

        public boolean isGood() {
            return status / 100 == 2;
        }

        /** @throws PlayFailed when it is not good */
        public Answer orFail(String what) {
            if (!isGood()) {
                throw new PlayFailed(what + ": " + status + " " + text.strip());
            }
            return this;
        }
    }

    public Answer get(String path, Map<String, String> headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public Answer post(String path, @Nullable Object body, Map<String, String> headers) {
        return post(path, "application/json", body == null ? new byte[0] : json(body), headers);
    }

    public Answer post(String path, String contentType, byte[] body, Map<String, String> headers) {
        return post(path, contentType, BodyPublishers.ofByteArray(body), headers);
    }

    public Answer post(
            String path, String contentType, BodyPublisher body, Map<String, String> headers) {
        var all = new java.util.HashMap<>(headers);
        all.put("Content-Type", contentType);
        return send("POST", path, body, all);
    }

    public static byte[] json(Object body) {
        return JSON.writeValueAsBytes(body);
    }

    private Answer send(
            String method, String path, BodyPublisher body, Map<String, String> headers) {
        var uri = path.startsWith("http") ? URI.create(path) : URI.create(origin + path);
        var request = HttpRequest.newBuilder(uri).method(method, body).timeout(PATIENCE);
        request.header("Accept", "application/json, application/problem+json;q=0.9, */*;q=0.1");
        headers.forEach(request::header);
        for (int attempt = 1; ; attempt++) {
            var answer = once(request.build());
            if (!COME_BACK_LATER.contains(answer.status()) || attempt == TRIES) {
                return answer;
            }
            Pause.of(PAUSE);
        }
    }

    private Answer once(HttpRequest request) {
        try {
            var response = client.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), parsed(response.body()), response.body());
        } catch (IOException e) {
            throw new PlayFailed(
                    request.method() + " " + request.uri().getPath() + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlayFailed("stopped", e);
        }
    }

    private static JsonNode parsed(String text) {
        try {
            return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }
}

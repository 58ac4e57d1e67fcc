package io.redress.acceptance.doors;

import io.redress.acceptance.running.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** HTTP as any program speaks it. */
public final class Http {

    public static final String JSON = "application/json";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<Integer> COME_BACK_LATER = Set.of(429, 502, 503, 504);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String origin;

    /** @param origin such as {@code http://localhost:8080} */
    public Http(String origin) {
        this.origin = origin;
    }

    public Answer get(String path, Map<String, String> headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public Answer postJson(String path, Object body, Map<String, String> headers) {
        return post(path, JSON, Json.bytes(body), headers);
    }

    public Answer post(String path, String contentType, String body, Map<String, String> headers) {
        return post(path, contentType, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public Answer post(String path, String contentType, byte[] body, Map<String, String> headers) {
        var all = new HashMap<>(headers);
        all.put("Content-Type", contentType);
        return send("POST", path, BodyPublishers.ofByteArray(body), all);
    }

    /** As a patient program does it: again, while the door says that it is not the time or breaks off. */
    public static Answer insisting(Supplier<Answer> request, Duration patience) {
        var end = Instant.now().plus(patience);
        while (true) {
            try {
                var answer = request.get();
                if (!COME_BACK_LATER.contains(answer.status()) || Instant.now().isAfter(end)) {
                    return answer;
                }
            } catch (NoAnswer brokenOff) {
                if (Instant.now().isAfter(end)) {
                    throw brokenOff;
                }
            }
            pause();
        }
    }

    /** The connection broke: nobody knows what became of the request. */
    public static final class NoAnswer extends RuntimeException {
        NoAnswer(String request, IOException cause) {
            super(request + " got no answer", cause);
        }
    }

    private Answer send(
            String method, String path, BodyPublisher body, Map<String, String> headers) {
        var uri = URI.create(path.startsWith("http") ? path : origin + path);
        var request = HttpRequest.newBuilder(uri).method(method, body).timeout(PATIENCE);
        headers.forEach(request::header);
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new NoAnswer(method + " " + uri.getPath(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(400);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

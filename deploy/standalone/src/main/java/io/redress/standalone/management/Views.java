package io.redress.standalone.management;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The views of one running service, over its management port. */
public final class Views {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String address;
    private final HttpClient http = HttpClient.newHttpClient();

    /** How far the latest rebuild is: {@code never}, {@code running}, {@code done} or {@code failed}. */
    public record Status(String state, long events) {}

    public Views(String managementAddress) {
        this.address = managementAddress + "/actuator/views";
    }

    public Set<String> names() throws IOException {
        return new TreeSet<>(all().propertyNames());
    }

    public Optional<Status> status(String view) throws IOException {
        return all().optional(view)
                .map(
                        it ->
                                new Status(
                                        it.path("state").asString("never"),
                                        it.path("events").asLong(0)));
    }

    /** Asks for a rebuild; the service works on it after this returns. */
    public void rebuild(String view) throws IOException {
        var request =
                HttpRequest.newBuilder(URI.create(address + "/" + view))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"));
        var status = send(request).statusCode();
        if (status / 100 != 2) {
            throw new IOException(
                    "the service answers " + status + " when asked to rebuild " + view);
        }
    }

    private JsonNode all() throws IOException {
        var response = send(HttpRequest.newBuilder(URI.create(address)));
        if (response.statusCode() != 200) {
            throw new IOException(address + " answers " + response.statusCode());
        }
        return JSON.readTree(response.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}

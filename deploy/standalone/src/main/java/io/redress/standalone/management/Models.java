package io.redress.standalone.management;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The models of the running triage service, over its management port. */
public final class Models {

    private static final JsonMapper JSON = new JsonMapper();

    /** Learning from all that people said in years takes its time. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final String address;
    private final HttpClient http = HttpClient.newHttpClient();

    /** Nothing was changed; the message says why. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String reason) {
            super(reason);
        }
    }

    public Models(String managementAddress) {
        this.address = managementAddress + "/actuator/models";
    }

    /** What reads, and all that was learned. */
    public JsonNode overview() throws IOException, Refused {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    /** Learns a version and has it judged. */
    public JsonNode retrain() throws IOException, Refused {
        return post(address);
    }

    /** Lets this version read. */
    public JsonNode activate(String name) throws IOException, Refused {
        return post(address + "/" + name);
    }

    private JsonNode post(String to) throws IOException, Refused {
        return send(
                HttpRequest.newBuilder(URI.create(to))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}")));
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, Refused {
        try {
            var response = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            if (response.statusCode() == 409) {
                throw new Refused(JSON.readTree(response.body()).path("detail").asString(""));
            }
            if (response.statusCode() != 200) {
                throw new IOException(address + " answers " + response.statusCode());
            }
            return JSON.readTree(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}

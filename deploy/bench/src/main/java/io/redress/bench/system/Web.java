package io.redress.bench.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The few questions asked beside the load. */
final class Web {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Web() {}

    /** Returns when the address, as it is known by then, answers 200. */
    static void awaitOk(Supplier<String> url, Program program, Duration patience)
            throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (!ok(url.get())) {
            if (!program.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException(
                        "not ready: " + url.get() + "; see target/bench/*.log");
            }
            Thread.sleep(200);
        }
    }

    /** Returns when something listens on the port. */
    static void awaitListening(int port, Program program, Duration patience)
            throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (!listens(port)) {
            if (!program.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException(
                        "nothing listens on port " + port + "; see target/bench/*.log");
            }
            Thread.sleep(200);
        }
    }

    private static boolean listens(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean ok(String url) throws InterruptedException {
        try {
            return url.startsWith("http")
                    && HTTP.send(request(url).build(), BodyHandlers.discarding()).statusCode()
                            == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    static String get(String url, String token) {
        return send(request(url).header("Authorization", "Bearer " + token));
    }

    /** @param client of logins.json */
    static String token(JsonNode client) {
        var credentials =
                client.path("clientId").asString() + ":" + client.path("clientSecret").asString();
        var basic =
                Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.US_ASCII));
        var answer =
                send(
                        request(client.path("tokenUrl").asString())
                                .header("Authorization", "Basic " + basic)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "grant_type=client_credentials")));
        return JsonMapper.shared().readTree(answer).path("access_token").asString();
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(30));
    }

    private static String send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(
                        response.uri() + " answers " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new IllegalStateException("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

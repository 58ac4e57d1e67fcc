package io.redress.standalone;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands in for a service: answers with what it was asked, dies when told to, and notes in the folder when it is
 * stopped and whether the broker was still there.
 */
final class FakeService {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PORT = System.getenv("SERVER_PORT");
    private static volatile boolean ready = true;

    private FakeService() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println("a fake service on port " + PORT);
        Runtime.getRuntime().addShutdownHook(new Thread(FakeService::noteStop));
        open(System.getenv("MANAGEMENT_SERVER_PORT"), FakeService::health);
        open(PORT, FakeService::answer);
    }

    private static void open(String port, com.sun.net.httpserver.HttpHandler handler)
            throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(port)), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", handler);
        server.start();
    }

    private static void health(HttpExchange exchange) throws IOException {
        send(exchange, ready ? 200 : 503, "{}");
    }

    private static void answer(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestURI().getPath().replaceFirst(".*/", "")) {
            case "die" -> Runtime.getRuntime().halt(1);
            case "unready" -> ready = false;
            case "break-off" -> exchange.close();
            default -> {}
        }
        var headers = new java.util.TreeMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name, String.join(", ", values)));
        var body = exchange.getRequestBody().readAllBytes();
        send(
                exchange,
                200,
                JSON.writeValueAsString(
                        Map.of(
                                "port",
                                PORT,
                                "uri",
                                exchange.getRequestURI().toString(),
                                "bytes",
                                body.length,
                                "headers",
                                headers)));
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static void noteStop() {
        var line = PORT + " " + (brokerIsThere() ? "before" : "after") + " the broker\n";
        try {
            Files.writeString(
                    Path.of(System.getenv("REDRESS_DATA_DIR"), "stops.txt"),
                    line,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean brokerIsThere() {
        var broker = URI.create("tcp://" + System.getenv("REDRESS_KAFKA_BOOTSTRAP"));
        try (var socket = new Socket(broker.getHost(), broker.getPort())) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }
}

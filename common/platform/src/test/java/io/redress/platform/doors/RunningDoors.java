package io.redress.platform.doors;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The service behind a real server and a real provider, started once for all tests. */
final class RunningDoors {

    static final Provider PROVIDER = new Provider();
    private static final ConfigurableApplicationContext CONTEXT = start();

    private RunningDoors() {}

    private static ConfigurableApplicationContext start() {
        PROVIDER.come();
        var port = Provider.freePort();
        return run(
                DoorsService.class,
                PROVIDER.issuer(),
                "--server.port=" + port,
                "--redress.public-url=http://localhost:" + port);
    }

    static ConfigurableApplicationContext run(Class<?> application, String issuer, String... more) {
        var arguments =
                new ArrayList<>(
                        List.of(
                                "--spring.application.name=resolution",
                                "--management.server.port=0",
                                "--redress.issuer=" + issuer,
                                "--redress.client-secret=a-secret-of-the-tests",
                                "--spring.messages.basename=none",
                                "--logging.structured.format.console="));
        if (more.length == 0) {
            arguments.add("--server.port=0");
        }
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(application).run(arguments.toArray(String[]::new));
    }

    static int port() {
        return port(CONTEXT);
    }

    static int managementPort() {
        return Integer.parseInt(CONTEXT.getEnvironment().getProperty("local.management.port"));
    }

    static int port(ConfigurableApplicationContext context) {
        return Integer.parseInt(context.getEnvironment().getProperty("local.server.port"));
    }

    static ConfigurableApplicationContext context() {
        return CONTEXT;
    }

    /** Follows redirects and keeps cookies, as a browser does. */
    static HttpClient browser() {
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .cookieHandler(new CookieManager())
                .build();
    }

    static HttpClient program() {
        return HttpClient.newHttpClient();
    }

    static URI uri(String path) {
        return URI.create("http://localhost:" + port() + path);
    }

    static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(uri(path));
    }

    static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        return send(program(), request);
    }

    static HttpResponse<String> get(String path, String... headers) {
        var request = to(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }
}

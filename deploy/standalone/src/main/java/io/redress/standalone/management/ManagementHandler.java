package io.redress.standalone.management;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tools.jackson.databind.json.JsonMapper;

/** The launcher's three answers, at the same paths and in the same shape as every service gives them. */
public final class ManagementHandler extends Handler.Abstract {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PLAIN_FIGURES = "text/plain; version=0.0.4; charset=utf-8";

    private final Readiness readiness;
    private final PrometheusMeterRegistry meters;

    public ManagementHandler(Readiness readiness, PrometheusMeterRegistry meters) {
        this.readiness = readiness;
        this.meters = meters;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        return switch (Request.getPathInContext(request)) {
            case "/actuator/health/liveness" -> answer(response, callback, health(Map.of()));
            case "/actuator/health/readiness", "/actuator/health" ->
                    answer(response, callback, health(parts()));
            case "/actuator/prometheus" -> {
                response.getHeaders().put(HttpHeader.CONTENT_TYPE, PLAIN_FIGURES);
                Content.Sink.write(response, true, meters.scrape(), callback);
                yield true;
            }
            default -> false;
        };
    }

    private Map<String, Boolean> parts() {
        var parts = new LinkedHashMap<String, Boolean>();
        readiness.ask().forEach((part, ready) -> parts.put(part.label(), ready));
        return parts;
    }

    private static Map<String, Object> health(Map<String, Boolean> parts) {
        var health = new LinkedHashMap<String, Object>();
        health.put("status", status(!parts.containsValue(false)));
        if (!parts.isEmpty()) {
            var components = new LinkedHashMap<String, Object>();
            parts.forEach((part, ready) -> components.put(part, Map.of("status", status(ready))));
            health.put("components", components);
        }
        return health;
    }

    private static String status(boolean up) {
        return up ? "UP" : "OUT_OF_SERVICE";
    }

    private static boolean answer(
            Response response, Callback callback, Map<String, Object> health) {
        response.setStatus("UP".equals(health.get("status")) ? 200 : 503);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        Content.Sink.write(response, true, JSON.writeValueAsString(health), callback);
        return true;
    }
}

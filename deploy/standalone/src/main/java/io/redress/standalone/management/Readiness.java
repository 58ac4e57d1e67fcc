package io.redress.standalone.management;

import io.redress.standalone.Part;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Asks every part at the moment of the question; nobody's earlier answer is repeated. */
public final class Readiness {

    private static final int PATIENCE_MILLIS = 1500;

    private final Map<Part, String> management;

    public Readiness(Map<Part, String> management) {
        this.management = management;
    }

    /** Whether each part can take work now. */
    public Map<Part, Boolean> ask() {
        var answers = new ConcurrentHashMap<Part, Boolean>();
        try (var asking = Executors.newVirtualThreadPerTaskExecutor()) {
            management.forEach(
                    (part, address) -> asking.execute(() -> answers.put(part, ready(address))));
        }
        var inOrder = new LinkedHashMap<Part, Boolean>();
        management.keySet().forEach(part -> inOrder.put(part, answers.getOrDefault(part, false)));
        return inOrder;
    }

    public boolean all() {
        return !ask().containsValue(false);
    }

    /** The parts that are not ready, for people to read. */
    public String missing() {
        return ask().entrySet().stream()
                .filter(it -> !it.getValue())
                .map(it -> it.getKey().label())
                .collect(Collectors.joining(", "));
    }

    private static boolean ready(String address) {
        try {
            var url = URI.create(address + "/actuator/health/readiness").toURL();
            if (!(url.openConnection() instanceof HttpURLConnection connection)) {
                return false;
            }
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            try {
                return connection.getResponseCode() == 200;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notThereYet) {
            return false;
        }
    }
}

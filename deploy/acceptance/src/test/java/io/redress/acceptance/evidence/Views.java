package io.redress.acceptance.evidence;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.redress.acceptance.doors.Http;
import io.redress.acceptance.running.RunningRedress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;

/** The services' views in the store, read by the store's own driver. */
public final class Views {

    /**
     * What in a case's or follow-up's document is not a function of the log, and why it need not be: {@code pending}
     * and {@code pendingSince} are the outbox, by definition what is not in the log yet (it must be empty where documents
     * are compared); {@code causes} remembers which foreign events were heard, also those that left no event, and
     * hearing those again must change nothing, which the comparison of everything else shows.
     */
    private static final Set<String> NOT_OF_THE_LOG = Set.of("pending", "pendingSince", "causes");

    private final RunningRedress redress;
    private final Log log;
    private final Http http = new Http("");

    public Views(RunningRedress redress) {
        this.redress = redress;
        this.log = new Log(redress.kafka());
    }

    /** A view of one service. */
    public record View(String service, String name) implements Comparable<View> {
        @Override
        public int compareTo(View other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return service + ":" + name;
        }
    }

    /** All that can be rebuilt. */
    public Set<View> all() {
        var all = new TreeSet<View>();
        for (var service : RunningRedress.SERVICES) {
            http.get(management(service), Map.of())
                    .expecting(200)
                    .json()
                    .propertyNames()
                    .forEach(name -> all.add(new View(service, name)));
        }
        return all;
    }

    /** Has them made again from the log, those of different services at once, and returns when all new ones serve. */
    public void rebuild(Set<View> views) {
        var services = views.stream().collect(Collectors.groupingBy(View::service)).values();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var all =
                    services.stream()
                            .map(
                                    ofOne ->
                                            CompletableFuture.runAsync(
                                                    () -> ofOne.forEach(this::rebuild), hands))
                            .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(all).join();
        }
    }

    private void rebuild(View view) {
        http.post(management(view.service()) + "/" + view.name(), Http.JSON, "{}", Map.of())
                .expecting(202);
        await().alias("rebuild of " + view)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(150))
                .until(() -> state(view), Set.of("done", "failed")::contains);
        if (!state(view).equals("done")) {
            throw new AssertionError("the rebuild of " + view + " failed");
        }
    }

    private String state(View view) {
        return http.get(management(view.service()), Map.of())
                .json()
                .path(view.name())
                .path("state")
                .asString("");
    }

    private String management(String service) {
        return redress.management(service) + "/actuator/views";
    }

    /** Every document of each view as text, by id; fields in alphabetical order. */
    public Map<View, Map<String, String>> dump(Set<View> views) {
        var dump = new TreeMap<View, Map<String, String>>();
        views.forEach(
                view -> dump.put(view, in(view.service(), store -> documents(store, view.name()))));
        return dump;
    }

    /** The same without the marks of how far each topic was taken in, which tell of the way and not of the matter. */
    public static Map<View, Map<String, String>> withoutMarks(Map<View, Map<String, String>> dump) {
        var without = new TreeMap<View, Map<String, String>>();
        dump.forEach(
                (view, documents) -> {
                    var unmarked = new TreeMap<String, String>();
                    documents.forEach((id, text) -> unmarked.put(id, unmarked(text)));
                    without.put(view, unmarked);
                });
        return without;
    }

    private static String unmarked(String text) {
        var document = Document.parse(text);
        document.remove("applied");
        return document.toJson();
    }

    private static Map<String, String> documents(MongoDatabase store, String collection) {
        var documents = new TreeMap<String, String>();
        for (var document : store.getCollection(collection).find()) {
            NOT_OF_THE_LOG.forEach(document::remove);
            documents.put(String.valueOf(document.get("_id")), sorted(document).toJson());
        }
        return documents;
    }

    private static Document sorted(Document document) {
        var sorted = new Document();
        new TreeMap<>(document).forEach((name, value) -> sorted.append(name, sortedValue(value)));
        return sorted;
    }

    private static Object sortedValue(Object value) {
        return switch (value) {
            case Document inner -> sorted(inner);
            case List<?> list -> list.stream().map(Views::sortedValue).toList();
            case null, default -> value;
        };
    }

    /** The readers that have ever read, as {@code service:handler/topic/partition}, and the offset each would read next. */
    public Map<String, Long> positions() {
        var positions = new TreeMap<String, Long>();
        for (var service : RunningRedress.SERVICES) {
            in(
                    service,
                    store -> {
                        for (var it : store.getCollection("positions").find()) {
                            positions.put(service + ":" + it.getString("_id"), it.getLong("next"));
                        }
                        return positions;
                    });
        }
        return positions;
    }

    /** Returns when every reader of every service has read all there is, and nothing new comes of it. */
    public void awaitCaughtUp() {
        awaitCaughtUp(Set.of());
    }

    /** @param readers that must have begun to read, as {@link #positions()} names them */
    public void awaitCaughtUp(Set<String> readers) {
        var seen = new ArrayList<Map<String, Long>>();
        await().alias("the readers have read everything")
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(
                        () -> {
                            var ends = log.ends();
                            var behind = behind(ends, readers);
                            seen.add(behind.isEmpty() ? ends : Map.of());
                            if (!behind.isEmpty()) {
                                throw new AssertionError("behind: " + behind);
                            }
                            if (seen.size() < 2 || !seen.get(seen.size() - 2).equals(ends)) {
                                throw new AssertionError("still at work");
                            }
                        });
    }

    private Map<String, Long> behind(Map<String, Long> ends, Set<String> readers) {
        var positions = positions();
        var behind = new TreeMap<String, Long>();
        positions.forEach(
                (reader, next) -> {
                    var end = ends.get(reader.substring(reader.indexOf('/') + 1));
                    if (end != null && next < end) {
                        behind.put(reader, end - next);
                    }
                });
        readers.stream()
                .filter(it -> !positions.containsKey(it))
                .forEach(it -> behind.put(it, -1L));
        for (var view : all()) {
            var unsent =
                    in(
                            view.service(),
                            store ->
                                    store.getCollection(view.name())
                                            .countDocuments(Filters.exists("pendingSince")));
            if (unsent > 0) {
                behind.put("unsent in " + view, unsent);
            }
        }
        return behind;
    }

    private <T> T in(String service, Function<MongoDatabase, T> question) {
        try (var client = MongoClients.create(redress.mongodb())) {
            return question.apply(client.getDatabase("redress_" + service));
        }
    }
}

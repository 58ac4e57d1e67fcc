package io.redress.standalone.demo.people;

import io.redress.standalone.demo.client.Pause;
import io.redress.standalone.demo.door.Doors;
import io.redress.standalone.demo.story.Story;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** What waits for a person to say what it is. Its sender gets no answer, so the people at the desk look for it. */
public final class Quarantine {

    private final Desk desk;
    private final Doors doors;
    private final Map<String, String> raw = new ConcurrentHashMap<>();

    public Quarantine(Desk desk, Doors doors) {
        this.desk = desk;
        this.doors = doors;
    }

    /** Returns when the mail of this story is held: known by its Message-ID in its raw form. */
    public JsonNode await(Story story) {
        var messageId = doors.messageId(story);
        return Pause.until(() -> held(messageId));
    }

    private Optional<JsonNode> held(String messageId) {
        return desk.quarantine()
                .path("arrivals")
                .valueStream()
                .filter(arrival -> rawOf(arrival).contains(messageId))
                .findFirst();
    }

    private String rawOf(JsonNode arrival) {
        var arrivalId = arrival.path("arrivalId").asString();
        return raw.computeIfAbsent(arrivalId, id -> desk.quarantined(id).path("raw").asString(""));
    }
}
